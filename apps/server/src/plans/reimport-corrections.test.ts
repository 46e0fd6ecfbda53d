import type { Measure, Plan, Review, Target } from '@tongtu/plan'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { confirmText, openPlanOffice, type PlanOffice, pasteDraft, smallPlan } from '../test/plan-office.ts'

let place: PlanOffice
let plan: Plan
beforeAll(async () => {
  place = await openPlanOffice()
})
beforeEach(async () => {
  const { id, review } = await pasteDraft(place.office, smallPlan)
  const payload = { revision: 0, review: corrected(review) }
  const { revision } = (await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })).json()
  plan = await confirm(id, { revision })
})
afterAll(() => place.close())

/** The figure of the goal and one of the first measure changed, its title too, and a target added to the second. */
function corrected({ draft, ...review }: Review): Review {
  const [goal] = draft.goals
  const [rooms, books, ...rest] = draft.measures
  const [rate] = goal?.targets ?? []
  const [many, hours] = rooms?.targets ?? []
  if (!goal || !rooms || !books || !rate || !many || !hours) throw new Error('not the small plan')
  const end = books.span[1]
  const added: Target = {
    ...many,
    metric: '流动书车',
    value: '6',
    unit: '辆',
    due: '2024',
    quote: '',
    span: [end, end],
  }
  return {
    ...review,
    draft: {
      ...draft,
      goals: [{ ...goal, targets: [{ ...rate, value: '93' }] }],
      measures: [
        { ...rooms, title: '布局乡村书屋', targets: [{ ...many, value: '33', strive: true }, hours] },
        { ...books, targets: [...books.targets, added] },
        ...rest,
      ],
    },
  }
}

async function confirm(id: string, payload: object): Promise<Plan> {
  const answer = await place.office('POST', `/api/v1/drafts/${id}/confirm`, { payload })
  expect(answer.statusCode).toBe(201)
  return (await place.office('GET', `/api/v1/plans/${answer.json().planId}`)).json()
}

const byNo = (one: Plan, no: string) => one.measures.find((measure) => measure.no === no) as Measure
const figures = (one: Plan, no: string) => byNo(one, no).targets.map(({ metric, value }) => `${metric}${value}`)

it('keeps what was corrected when the same document comes again, with its ids, date and name', async () => {
  place.services.clock.pass({ minutes: 1 })
  const again = await confirmText(place.office, smallPlan, plan.id)
  expect(again.measures).toEqual(plan.measures)
  expect(again.goals).toEqual(plan.goals)
  const third = await confirmText(place.office, smallPlan, plan.id)
  expect(third.measures).toEqual(plan.measures)
})

it('takes the figure and the title that the document changed, and keeps the corrections beside them', async () => {
  const revised = smallPlan
    .replace('新建乡村书屋30家', '新建乡村书屋36家')
    .replace('1.新建乡村书屋。', '1.兴建乡村书屋。')
  const after = await confirmText(place.office, revised, plan.id)
  const [many] = byNo(after, '1').targets
  expect(many).toMatchObject({ id: byNo(plan, '1').targets[0]?.id, value: '36', strive: false, correction: null })
  expect(byNo(after, '1').title).toBe('兴建乡村书屋')
  expect(figures(after, '2')).toEqual(figures(plan, '2'))
  expect(after.goals[0]?.targets[0]?.value).toBe('93')
})

it('keeps a corrected figure at its place in a document that changed elsewhere', async () => {
  const revised = smallPlan.replace('每周开放时间不少于40小时', '每周开放时间不少于42小时')
  const after = await confirmText(place.office, revised, plan.id)
  expect(figures(after, '1')).toEqual([...figures(plan, '1')].map((one) => one.replace('40', '42')))
  expect(byNo(after, '1').targets[0]).toMatchObject({ strive: true, correction: { recognised: { value: '30' } } })
})

it('leaves as recognised what the reviewer drops', async () => {
  const { id } = await pasteDraft(place.office, smallPlan)
  const [rooms, books] = [byNo(plan, '1'), byNo(plan, '2')]
  const dropped = [rooms.id, rooms.targets[0]?.id, books.targets.at(-1)?.id, plan.goals[0]?.targets[0]?.id]
  const after = await confirm(id, { revision: 0, replaces: plan.id, dropped })
  expect(byNo(after, '1').title).toBe('新建乡村书屋')
  expect(byNo(after, '1').targets[0]).toMatchObject({ value: '30', correction: null })
  expect(figures(after, '2')).toEqual(figures(plan, '2').slice(0, -1))
  expect(after.goals[0]?.targets[0]).toMatchObject({ value: '92', correction: null })
})

it('takes what the reviewer corrects anew', async () => {
  const { id, review } = await pasteDraft(place.office, smallPlan)
  const [rooms, ...rest] = review.draft.measures
  const measures = rooms ? [{ ...rooms, targets: rooms.targets.map((one) => ({ ...one, value: '50' })) }, ...rest] : []
  const payload = { revision: 0, review: { ...review, draft: { ...review.draft, measures } } }
  const { revision } = (await place.office('PUT', `/api/v1/drafts/${id}/review`, { payload })).json()
  const after = await confirm(id, { revision, replaces: plan.id })
  expect(byNo(after, '1').targets.map(({ value }) => value)).toEqual(['50', '50'])
  expect(byNo(after, '1').title).toBe('布局乡村书屋')
})
