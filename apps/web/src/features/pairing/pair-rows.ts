import type { DraftMeasure, Measure, Plan, Review } from '@tongtu/plan'
import type { Pairing } from '../../api/types.ts'
import { quantityWords } from '../targets/target-words.ts'

export type Change = 'target' | 'text' | 'gone' | 'added' | 'same'

/** One line of the comparison: a measure in force, what continues it, and what changed. */
export interface PairRow {
  readonly change: Change
  readonly measure: Measure | null
  readonly draftMeasure: DraftMeasure | null
  readonly before: string
  readonly after: string
  readonly targetsBefore: string
  readonly targetsAfter: string
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

const ORDER: readonly Change[] = ['target', 'gone', 'added', 'text', 'same']

/** Rows of the comparison, changed targets first, unchanged last; within a kind in the order of the text. */
export function pairRows(input: {
  readonly plan: Plan
  readonly oldText: string
  readonly review: Review
  readonly newText: string
  readonly pairs: readonly { readonly measureId: string; readonly draftMeasureId: string | null }[]
}): PairRow[] {
  const { plan, oldText, review, newText, pairs } = input
  const old = new Map(plan.measures.map((one) => [one.id, one]))
  const fresh = new Map(review.draft.measures.map((one) => [one.id, one]))
  const rows: PairRow[] = []
  const used = new Set<string>()
  for (const pair of pairs) {
    const measure = old.get(pair.measureId)
    const draftMeasure = pair.draftMeasureId === null ? undefined : fresh.get(pair.draftMeasureId)
    if (!measure) continue
    if (draftMeasure) used.add(draftMeasure.id)
    rows.push(compare(measure, draftMeasure ?? null, oldText, newText))
  }
  for (const measure of review.draft.measures) {
    if (!used.has(measure.id)) rows.push(compare(null, measure, oldText, newText))
  }
  return rows.sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change))
}

function compare(
  measure: Measure | null,
  draftMeasure: DraftMeasure | null,
  oldText: string,
  newText: string,
): PairRow {
  const before = measure ? oldText.slice(measure.span[0], measure.span[1]) : ''
  const after = draftMeasure ? newText.slice(draftMeasure.span[0], draftMeasure.span[1]) : ''
  const targetsBefore = targetWords(measure?.targets ?? [])
  const targetsAfter = targetWords(draftMeasure?.targets ?? [])
  const change = (): Change => {
    if (!measure) return 'added'
    if (!draftMeasure) return 'gone'
    if (targetsBefore !== targetsAfter) return 'target'
    return bare(before) === bare(after) ? 'same' : 'text'
  }
  return { change: change(), measure, draftMeasure, before, after, targetsBefore, targetsAfter }
}

function targetWords(targets: Measure['targets'] | DraftMeasure['targets']): string {
  return targets.map((target) => target.metric + quantityWords(target) + (target.due ?? '')).join('；')
}

/** Without its own number and blanks: a renumbered measure has not changed. */
function bare(text: string): string {
  return text.replace(/^\s*[（(]?[\d一二三四五六七八九十百]+[)）.．、]?/, '').replace(/\s/g, '')
}
