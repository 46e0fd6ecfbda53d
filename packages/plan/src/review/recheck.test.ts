import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../check/check-plan.ts'
import { draftOf, target } from '../check/testing/draft-builder.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { accept, deleteItem, editGoal, editMeasure } from './edit-review.ts'
import { mergeWithPrevious } from './merge-measures.ts'
import { openDoubts } from './progress.ts'
import { type CheckedReview, recheck, withDoubts } from './recheck.ts'
import { type Review, reviewedPlanDraft, startReview } from './review.ts'
import { doubtKey } from './review-items.ts'

const parsersOwn = { code: 'TT-P-070', severity: 'warning', message: '疑似缺百分号', span: [0, 3] } as const

/** Two places that speak of one total: the goal says 900, the measure what is asked for. */
const recognised = (total: string) => {
  const draft = draftOf({
    goals: [{ title: '总量', targets: [target('地区生产总值', '900亿元')] }],
    measures: [
      { text: '做大总量。', leads: ['县发改局'], targets: [target('地区生产总值', `${total}亿元`)] },
      { text: '建设书屋。', leads: ['县文旅局'], targets: [target('城市书屋', '12个')] },
    ],
  })
  return { ...draft, diagnostics: recheck({ ...draft, diagnostics: [parsersOwn] }).doubts }
}

const plan = (total: string) => {
  const draft = recognised(total)
  const { text } = draft.source
  return {
    start: startReview(draft),
    checked: (review: Review): CheckedReview => ({
      ...review,
      ...withDoubts(review.draft, recheck(reviewedPlanDraft(review, text)).doubts),
    }),
  }
}
const codes = (review: Review) => openDoubts(review).map(({ code }) => code)
const setTotal = (review: Review, value: string) => {
  const targets = review.draft.measures[0]!.targets.map((one) => ({ ...one, value }))
  return editMeasure(review, 'm1', { targets })
}

describe('the doubts of a corrected draft', () => {
  it('are those of the recognition while nothing is corrected', () => {
    const { start, checked } = plan('800')
    expect(codes(start)).toContain('TT-C-024')
    expect(checked(start).draft.diagnostics).toEqual(start.draft.diagnostics)
    expect(checked(start).raised).toEqual([])
  })

  it('lose a contradiction with the figure that made it, and keep what only the parser can doubt', () => {
    const { start, checked } = plan('800')
    const left = codes(checked(setTotal(start, '900')))
    expect(left).not.toContain('TT-C-024')
    expect(left).toContain('TT-P-070')
  })

  it('gain a contradiction with the figure that makes it, although the correction passed its item', () => {
    const { start, checked } = plan('900')
    expect(codes(checked(start))).not.toContain('TT-C-024')
    expect(codes(checked(setTotal(start, '800')))).toContain('TT-C-024')
  })

  it('keep what a correction raised open until somebody answers it, however grave it is', () => {
    const { start, checked } = plan('900')
    const bare = checked(editMeasure(start, 'm2', { leadUnits: [] }))
    const raised = bare.draft.diagnostics.find(({ code }) => code === 'TT-C-003')!
    expect(raised.severity).toBe('warning')
    expect(bare.raised).toEqual([doubtKey(raised)])
    expect(openDoubts(bare)).toContain(raised)
    expect(openDoubts(accept(bare, [doubtKey(raised)]))).not.toContain(raised)
  })

  it('stay answered through corrections that leave them standing', () => {
    const { start, checked } = plan('800')
    const doubt = start.draft.diagnostics.find(({ code }) => code === 'TT-C-024')!
    const answered = setTotal(accept(start, [doubtKey(doubt)]), '700')
    expect(checked(answered).draft.diagnostics.map(doubtKey)).toContain(doubtKey(doubt))
    expect(codes(checked(answered))).not.toContain('TT-C-024')
  })
})

describe('the numbers of the document', () => {
  const numbers = (...printed: string[]) => {
    const draft = draftOf({
      measures: printed.map((no) => ({ no, text: `${no}.建成书屋${no}个。`, leads: ['县文旅局'] })),
    })
    return { ...draft, diagnostics: checkPlan(draft) }
  }
  const gapsAfter = (draft: PlanDraft, correct: (review: Review) => Review) =>
    recheck(reviewedPlanDraft(correct(startReview(draft)), draft.source.text)).doubts.filter(
      ({ code }) => code === 'TT-C-001',
    )

  it('do not go missing where a person merges or deletes a measure', () => {
    expect(gapsAfter(numbers('1', '2', '3', '4'), (review) => mergeWithPrevious(review, 'm3'))).toEqual([])
    expect(gapsAfter(numbers('1', '2', '3', '4'), (review) => deleteItem(review, 'm2'))).toEqual([])
  })

  it('stay missing where the document has none', () => {
    expect(gapsAfter(numbers('1', '2', '4'), (review) => review)).toMatchObject([{ message: '编号2之后缺3，直接到4' }])
    expect(gapsAfter(numbers('1', '2', '4'), (review) => deleteItem(review, 'm3'))).toHaveLength(1)
  })
})

describe('any row of corrections', () => {
  const correction = fc.oneof(
    fc.integer({ min: 1, max: 2000 }).map((value) => (review: Review) => setTotal(review, String(value))),
    fc.constantFrom('m1', 'm2', 'g1').map((id) => (review: Review) => accept(review, [id])),
    fc.constant((review: Review) => editGoal(review, 'g1', { targets: [] })),
    fc.constant((review: Review) => editMeasure(review, 'm2', { leadUnits: [] })),
    fc.constant((review: Review) => deleteItem(review, 'm2')),
  )

  it('leads to the doubts that its draft has however it came about, and taken back to those it had', () => {
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 6 }), fc.constantFrom('800', '900'), (corrections, total) => {
        const { start, checked } = plan(total)
        const at = corrections.reduce((review, correct) => correct(review), start)
        const now = checked(at)
        const rules = now.draft.diagnostics.filter(({ code }) => code.startsWith('TT-C-'))
        expect(rules).toEqual(checkPlan({ ...at.draft, source: { ...at.draft.source, text: textOf(total) } }))
        expect(now.draft.diagnostics).toContainEqual(parsersOwn)
        expect(checked(now).draft.diagnostics).toEqual(now.draft.diagnostics)
        expect(checked(start).draft.diagnostics).toEqual(start.draft.diagnostics)
      }),
      { numRuns: 60 },
    )
  })
})

const textOf = (total: string) => recognised(total).source.text
