import type { DraftMeasure, EarlierCorrection, Measure } from '@tongtu/plan'
import { chosenPairs } from './chosen-pairs.ts'
import { type RenewalChoices, type Renewing, renewedDraft } from './renewed-draft.ts'
import { type TargetChange, targetChanges } from './target-changes.ts'
import { withoutNumber } from './without-number.ts'

/** `carried`: nothing but that an earlier correction goes on. */
export type Change = 'target' | 'gone' | 'added' | 'text' | 'carried' | 'same'
export const CHANGES: readonly Change[] = ['target', 'gone', 'added', 'text', 'carried', 'same']

/** One line of the comparison: a measure in force, what continues it, and what changed. */
export interface PairRow {
  readonly key: string
  readonly change: Change
  readonly measure: Measure | null
  readonly draftMeasure: DraftMeasure | null
  readonly before: string
  readonly after: string
  readonly targets: readonly TargetChange[]
  /** What becomes of the corrections that were made in the measure before. */
  readonly corrections: readonly EarlierCorrection[]
  /** Whether a person decided otherwise than proposed. */
  readonly chosen: boolean
}

export interface Compared extends Renewing {
  readonly oldText: string
}

/**
 * Rows of the comparison: changed targets first, unchanged last, in a kind in the order of the text. A choice changes
 * its row in place, so that nothing moves away under the hand; a measure it sets free follows right below.
 */
export function pairRows(compared: Compared, choices: RenewalChoices): PairRow[] {
  const { pairing } = compared
  const proposed = rowsOf(compared, { pairs: {}, dropped: [] })
  proposed.sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change))
  const rank = new Map(proposed.map((row, at) => [row.key, at]))
  const partner = new Map(
    pairing.pairs.flatMap((pair) => (pair.draftMeasure ? [[pair.draftMeasure.id, pair.measure.id]] : [])),
  )
  const rankOf = (row: PairRow) => rank.get(row.key) ?? (rank.get(partner.get(row.key) ?? '') ?? rank.size) + 0.5
  return rowsOf(compared, choices).sort((a, b) => rankOf(a) - rankOf(b))
}

function rowsOf(compared: Compared, choices: RenewalChoices): PairRow[] {
  const { plan, oldText, recognised, pairing } = compared
  const { measures, corrections } = renewedDraft(compared, choices)
  const old = new Map(plan.measures.map((one) => [one.id, one]))
  const fresh = new Map(measures.map((one) => [one.id, one]))
  const used = new Set<string>()
  const compare = (measure: Measure | null, draftMeasure: DraftMeasure | null): PairRow => {
    const before = measure ? withoutNumber(oldText.slice(...measure.span)) : ''
    const after = draftMeasure ? withoutNumber(recognised.source.text.slice(...draftMeasure.span)) : ''
    const targets = targetChanges(measure?.targets ?? [], draftMeasure?.targets ?? [])
    const notes = corrections.filter((one) => one.itemId === draftMeasure?.id)
    const change = (): Change => {
      if (!measure) return 'added'
      if (!draftMeasure) return 'gone'
      if (targets.length > 0) return 'target'
      if (before !== after) return 'text'
      return notes.length > 0 ? 'carried' : 'same'
    }
    const key = measure?.id ?? draftMeasure?.id ?? ''
    const chosen = key in choices.pairs
    return { key, change: change(), measure, draftMeasure, before, after, targets, corrections: notes, chosen }
  }
  const rows = chosenPairs(pairing, choices.pairs).flatMap(({ measureId, draftMeasureId }) => {
    const measure = old.get(measureId)
    const draftMeasure = draftMeasureId === null ? undefined : fresh.get(draftMeasureId)
    if (draftMeasure) used.add(draftMeasure.id)
    return measure ? [compare(measure, draftMeasure ?? null)] : []
  })
  const added = measures.filter((measure) => !used.has(measure.id))
  return [...rows, ...added.map((measure) => compare(null, measure))]
}
