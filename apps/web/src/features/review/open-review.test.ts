import { type PlanDraft, type Review, startReview } from '@tongtu/plan'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../app/session/stash.ts'
import { openReview } from './open-review.ts'
import { dropReview, stashReview, unstashReview } from './stash.ts'

/** Only what is looked at here: which text a draft is of, and its title. */
const draftOf = (text: string) =>
  ({
    title: text,
    goals: [],
    measures: [],
    indicators: [],
    source: { sha256: `digest of ${text}`, chars: text.length, text, anchors: [] },
  }) as unknown as PlanDraft

const detailOf = (text: string, revision = 0) => {
  const draft = draftOf(text)
  return { id: 'd-1', draft, review: startReview(draft), revision } as Parameters<typeof openReview>[0]
}
const passed = (text: string): Review => ({ ...startReview(draftOf(text)), accepted: ['m1'] })

const at = '2026-03-02T01:20:00.000Z'
const here: Desk = { user: 'one', place: '330213' }

beforeEach(() => {
  const kept = new Map<string, string>()
  globalThis.localStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage
})
afterAll(() => Reflect.deleteProperty(globalThis, 'localStorage'))

describe('work kept on this computer', () => {
  it('is found again at its own desk alone: same person, same place, same draft', () => {
    stashReview(here, 'd-1', { revision: 0, review: passed('甲'), at })
    expect(unstashReview(here, 'd-1')?.review.accepted).toEqual(['m1'])
    expect(unstashReview({ ...here, place: '331000' }, 'd-1')).toBeNull()
    expect(unstashReview({ ...here, user: 'two' }, 'd-1')).toBeNull()
    expect(unstashReview(here, 'd-2')).toBeNull()
    dropReview(here, 'd-1')
    expect(unstashReview(here, 'd-1')).toBeNull()
  })

  it('is gone on with when nothing was stored since', () => {
    const { opening, offered } = openReview(detailOf('甲', 3), { revision: 3, review: passed('甲'), at })
    expect([opening.review.accepted, opening.revision, opening.unsaved]).toEqual([['m1'], 3, true])
    expect(offered).toBeNull()
  })

  it('is never laid on the draft of another text', () => {
    const { opening, offered } = openReview(detailOf('乙'), { revision: 0, review: passed('甲'), at })
    expect([opening.review.draft.title, opening.review.accepted, opening.unsaved]).toEqual(['乙', [], false])
    expect(offered).toBeNull()
  })

  it('is only offered when a newer revision has been stored, to be saved over that one', () => {
    const { opening, offered } = openReview(detailOf('甲', 5), { revision: 3, review: passed('甲'), at })
    expect([opening.review.accepted, opening.revision, opening.unsaved]).toEqual([[], 5, false])
    expect(offered && [offered.review.accepted, offered.revision, offered.unsaved]).toEqual([['m1'], 5, true])
    expect(offered).toMatchObject({ keptAt: at, differences: 1 })
  })

  it('is left out when it has been stored after all, in whatever order the keys came back', () => {
    const { review: started, ...draft } = detailOf('甲', 5)
    if (!started) throw new Error('no review')
    const review = { ...started, accepted: ['m1'], step: 'assign' as const }
    const mine: Review = Object.fromEntries(Object.entries(passed('甲')).reverse()) as unknown as Review
    const { opening, offered } = openReview({ ...draft, review }, { revision: 4, review: mine, at })
    expect([opening.review.accepted, opening.revision, opening.unsaved]).toEqual([['m1'], 5, false])
    expect(offered).toBeNull()
  })

  it('leaves the stored review where there is none', () => {
    expect(openReview(detailOf('甲', 2), null)).toMatchObject({
      opening: { revision: 2, unsaved: false },
      offered: null,
    })
  })
})
