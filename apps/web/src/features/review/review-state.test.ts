import { type PlanDraft, startReview } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { beginReview, isUnsaved, nextReview, type ReviewEvent, type ReviewState } from './review-state.ts'

const review = startReview({ source: { text: '' } } as PlanDraft)
const begin = (unsaved = false) => beginReview({ review, revision: 4, unsaved }, '2026-03-02T02:00:00.000Z')
const after = (state: ReviewState, ...events: ReviewEvent[]) => events.reduce(nextReview, state)
const pass = (id: string): ReviewEvent => ({
  type: 'act',
  change: (now) => ({ ...now, accepted: [...now.accepted, id] }),
})
const saving: ReviewEvent = { type: 'saving' }
const saved = (state: ReviewState, revision: number): ReviewEvent => {
  return { type: 'saved', review: state.history.present, revision, at: '2026-03-02T03:00:00.000Z' }
}
const rival = { by: '李工', at: null }

describe('a review in work', () => {
  it('waits to be saved once it differs from what is stored, and no longer when that is undone', () => {
    expect(begin().saveState).toBe('saved')
    const changed = after(begin(), pass('m1'))
    expect([changed.saveState, isUnsaved(changed), changed.history.present.accepted]).toEqual(['waiting', true, ['m1']])
    const back = after(changed, { type: 'undo' })
    expect([back.saveState, isUnsaved(back)]).toEqual(['saved', false])
    expect(after(back, { type: 'redo' }).saveState).toBe('waiting')
  })

  it('does not count an act that changes nothing', () => {
    expect(after(begin(), { type: 'act', change: (now) => now }).saveState).toBe('saved')
  })

  it('stores the step it stands at, with nothing to undo', () => {
    const walked = after(begin(), { type: 'goTo', step: 'assign' })
    expect([walked.saveState, walked.history.present.step]).toEqual(['waiting', 'assign'])
    expect(after(walked, { type: 'undo' }).history.present.step).toBe('assign')
  })

  it('is saved under the next revision, and waits again if it changed meanwhile', () => {
    const sent = after(begin(), pass('m1'), saving)
    expect(sent.saveState).toBe('saving')
    expect(after(sent, saved(sent, 5))).toMatchObject({
      saveState: 'saved',
      revision: 5,
      savedAt: '2026-03-02T03:00:00.000Z',
    })
    const meanwhile = after(sent, pass('m2'))
    expect(after(meanwhile, saved(sent, 5))).toMatchObject({ saveState: 'waiting', revision: 5 })
  })

  it('begins unsaved with work that only this computer held', () => {
    expect([begin(true).saveState, isUnsaved(begin(true))]).toEqual(['waiting', true])
  })

  it.each(['offline', 'refused'] as const)('goes on saying that it is %s while work goes on', (as) => {
    const failed = after(begin(), pass('m1'), saving, { type: 'failed', as }, pass('m2'))
    expect([failed.saveState, failed.revision, isUnsaved(failed)]).toEqual([as, 4, true])
  })

  it('stands still when somebody saved in between, until it is laid on that revision', () => {
    const lost = after(begin(), pass('m1'), saving, { type: 'overtaken', rival })
    expect(lost).toMatchObject({ saveState: 'conflict', rival, revision: 4 })
    expect(after(lost, pass('m2')).saveState).toBe('conflict')
    const mine = after(lost, { type: 'rebased', revision: 9 })
    expect(mine).toMatchObject({ saveState: 'waiting', rival: null, revision: 9 })
    expect(mine.history.present.accepted).toEqual(['m1'])
  })

  it('has nothing left to save once it is given up', () => {
    const given = after(begin(), pass('m1'), { type: 'overtaken', rival }, { type: 'forget' })
    expect([given.saveState, isUnsaved(given)]).toEqual(['saved', false])
  })
})
