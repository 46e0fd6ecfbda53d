import { blankTarget, type DraftMeasure, type Plan, type PlanDraft, type Review, startReview } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import type { Pairing } from '../../api/types.ts'
import { pairRows } from './pair-rows.ts'
import { renewedDraft } from './renewed-draft.ts'

const text = '1.改造集市32处。2.方便停车。'
const markets = { ...blankTarget, metric: '集市', value: '32', unit: '处' }
const item = (id: string, span: readonly [number, number], targets: DraftMeasure['targets']): DraftMeasure => ({
  ...{ id, no: null, noRaw: null, title: null, section: null, span, kind: null, leadUnits: [], supportingUnits: [] },
  ...{ leadExplicit: false, unitsOpen: false, due: null, ongoing: false, targets },
})
const recognised = {
  source: { file: 'plan.txt', text },
  period: null,
  goals: [],
  measures: [item('m1', [0, 9], [markets]), item('m2', [9, 16], [])],
} as unknown as PlanDraft
const measure = (id: string, lead: readonly string[], from: DraftMeasure, targets: readonly object[] = []) => ({
  ...from,
  ...{ id, printedTitle: null, duties: { lead: lead.map((name) => ({ name })), supporting: [] }, targets },
})
const [first, second] = recognised.measures as [DraftMeasure, DraftMeasure]
const corrected = { ...markets, value: '33', id: 't-1', correction: { recognised: markets } }
const plan = {
  goals: [],
  measures: [measure('m-1', ['县商务局'], first, [corrected]), measure('m-2', ['县交通局'], second)],
} as unknown as Plan
const none = { lead: [], supporting: [] }
const pair = (measureId: string, draftId: string) => ({
  measure: { id: measureId },
  draftMeasure: { id: draftId },
  recognisedUnits: none,
})
const pairing = { planId: 'p-1', pairs: [pair('m-1', 'm1'), pair('m-2', 'm2')], added: [] } as unknown as Pairing

const review = startReview(recognised)
const renewing = { plan, recognised, review, pairing }
const asProposed = { pairs: {}, dropped: [] }

describe('a draft that renews a plan', () => {
  it('counts without lead what will have none after the confirmation', () => {
    expect(renewedDraft(renewing, asProposed).withoutLead).toBe(0)
    expect(renewedDraft(renewing, { pairs: { 'm-2': null }, dropped: [] }).withoutLead).toBe(1)
    const named = { lead: ['县建设局'], supporting: [] }
    const before = { ...pairing, pairs: pairing.pairs.map((one) => ({ ...one, recognisedUnits: named })) }
    expect(renewedDraft({ ...renewing, pairing: before }, asProposed).withoutLead).toBe(2)
    const leadUnits = [{ name: '县建设局', span: [0, 0] as const }]
    const measures = review.draft.measures.map((one) => (one.id === 'm1' ? { ...one, leadUnits } : one))
    const set: Review = { ...review, draft: { ...review.draft, measures } }
    expect(renewedDraft({ ...renewing, pairing: before, review: set }, asProposed).withoutLead).toBe(1)
  })

  it('shows a carried correction on a row of its kind, and a dropped one as a change in the same place', () => {
    const rows = (dropped: string[]) =>
      pairRows({ ...renewing, oldText: text }, { pairs: {}, dropped }).map(({ key, change, corrections }) => [
        key,
        change,
        corrections.map(({ fate }) => fate),
      ])
    expect(rows([])).toEqual([
      ['m-1', 'carried', ['carried']],
      ['m-2', 'same', []],
    ])
    expect(rows(['t-1'])).toEqual([
      ['m-1', 'target', ['dropped']],
      ['m-2', 'same', []],
    ])
  })
})
