import type { DraftMeasure, Measure, Plan, Review } from '@tongtu/plan'
import type { Pairing } from '../../api/types.ts'
import { type TargetChange, targetChanges } from './target-changes.ts'

export type Change = 'target' | 'gone' | 'added' | 'text' | 'same'
export const CHANGES: readonly Change[] = ['target', 'gone', 'added', 'text', 'same']

/** One line of the comparison: a measure in force, what continues it, and what changed. */
export interface PairRow {
  readonly key: string
  readonly change: Change
  readonly measure: Measure | null
  readonly draftMeasure: DraftMeasure | null
  readonly before: string
  readonly after: string
  readonly targets: readonly TargetChange[]
  /** Whether a person decided otherwise than proposed. */
  readonly chosen: boolean
}

/** Choices a person made against the proposal: measure id to draft measure id, or null for none. */
export type PairChoices = Readonly<Record<string, string | null>>

/** The pairs as they stand: the proposal with the person's choices over it. */
export function chosenPairs(pairing: Pairing, choices: PairChoices) {
  return pairing.pairs.map((pair) => {
    const chosen = choices[pair.measure.id]
    return {
      measureId: pair.measure.id,
      draftMeasureId: chosen === undefined ? (pair.draftMeasure?.id ?? null) : chosen,
    }
  })
}

interface Compared {
  readonly plan: Plan
  readonly oldText: string
  readonly review: Review
  readonly newText: string
  readonly pairing: Pairing
}

/**
 * Rows of the comparison: changed targets first, unchanged last, in a kind in the order of the text. A choice changes
 * its row in place, so that nothing moves away under the hand; a measure it sets free follows right below.
 */
export function pairRows(compared: Compared, choices: PairChoices): PairRow[] {
  const { pairing } = compared
  const proposed = rowsOf(compared, {})
  proposed.sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change))
  const rank = new Map(proposed.map((row, at) => [row.key, at]))
  const partner = new Map(
    pairing.pairs.flatMap((pair) => (pair.draftMeasure ? [[pair.draftMeasure.id, pair.measure.id]] : [])),
  )
  const rankOf = (row: PairRow) => rank.get(row.key) ?? (rank.get(partner.get(row.key) ?? '') ?? rank.size) + 0.5
  return rowsOf(compared, choices).sort((a, b) => rankOf(a) - rankOf(b))
}

function rowsOf({ plan, oldText, review, newText, pairing }: Compared, choices: PairChoices): PairRow[] {
  const old = new Map(plan.measures.map((one) => [one.id, one]))
  const fresh = new Map(review.draft.measures.map((one) => [one.id, one]))
  const used = new Set<string>()
  const compare = (measure: Measure | null, draftMeasure: DraftMeasure | null): PairRow => {
    const before = measure ? withoutNumber(oldText.slice(...measure.span)) : ''
    const after = draftMeasure ? withoutNumber(newText.slice(...draftMeasure.span)) : ''
    const targets = targetChanges(measure?.targets ?? [], draftMeasure?.targets ?? [])
    const change = (): Change => {
      if (!measure) return 'added'
      if (!draftMeasure) return 'gone'
      if (targets.length > 0) return 'target'
      return before === after ? 'same' : 'text'
    }
    const key = measure?.id ?? draftMeasure?.id ?? ''
    return { key, change: change(), measure, draftMeasure, before, after, targets, chosen: key in choices }
  }
  const rows = chosenPairs(pairing, choices).flatMap(({ measureId, draftMeasureId }) => {
    const measure = old.get(measureId)
    const draftMeasure = draftMeasureId === null ? undefined : fresh.get(draftMeasureId)
    if (draftMeasure) used.add(draftMeasure.id)
    return measure ? [compare(measure, draftMeasure ?? null)] : []
  })
  const added = review.draft.measures.filter((measure) => !used.has(measure.id))
  return [...rows, ...added.map((measure) => compare(null, measure))]
}

/** A renumbered or newly laid out measure has not changed: neither its own number nor blanks count. */
function withoutNumber(text: string): string {
  return text
    .replace(/^\s*(?:第?[（(]?[\d一二三四五六七八九十百]+(?:[)）.．、项]|(?=\s)))*/, '')
    .replace(/\s+(?![A-Za-z\d])|(?<![A-Za-z\d])\s+/g, '')
}
