import type { Review } from '@tongtu/plan'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'

const text = `${smallPlan}三、保障措施
（一）建立专班推进机制。成立工作专班，实行每月调度、每季通报。
（二）建立考核机制。将书香建设纳入年度考核，考核结果作为评优依据。
`

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
})
afterAll(() => place.close())

const off = ({ draft, mechanismsOff }: Review) =>
  draft.mechanisms.filter((one) => mechanismsOff.includes(one.id)).map(({ kind, name }) => `${kind} ${name}`)

it('a mechanism declined in one version is declined in the next, one taken up is not', async () => {
  const { id, review } = await pasteDraft(place.office, text)
  const [first, ...others] = review.draft.mechanisms
  expect(off(review)).toEqual([])
  expect(others.length).toBeGreaterThan(0)
  const declined: Review = { ...review, mechanismsOff: [first?.id ?? ''] }
  const saved = await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload: { revision: 0, review: declined } })
  const payload = { revision: saved.json().revision }
  expect((await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload })).statusCode).toBe(201)
  const next = await pasteDraft(place.office, text.replace('书屋30家', '书屋40家'))
  expect(off(next.review)).toEqual([`${first?.kind} ${first?.name}`])
  const stranger = await pasteDraft(place.stranger, text)
  expect(off(stranger.review)).toEqual([])
})
