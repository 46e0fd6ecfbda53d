import type { Measure } from '@tongtu/plan'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Inbox } from '../notifications/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'

let place: PlanOffice
let measures: readonly Measure[]
beforeAll(async () => {
  place = await openPlanOffice()
  measures = (await confirmText(place.office, smallPlan)).measures
  await placeInUnit(place.services, ['liaison-330213'], '县文广旅体局')
  await placeInUnit(place.services, ['leader-330213'], '县财政局')
})
afterAll(() => place.close())

const inbox = async (send: Send): Promise<Inbox['messages']> => (await send('GET', '/api/v1/messages')).json().messages
const [CULTURE, FINANCE, SCHOOLS] = [0, 1, 2]
/** Sets who answers for a measure, by place among the units of the first. */
const answer = (measure: Measure | undefined, lead: number, supporting: readonly number[], revision: number) => {
  const [first] = measures
  const units = [...(first?.duties.lead ?? []), ...(first?.duties.supporting ?? [])].map(({ unitId }) => unitId)
  const payload = { lead: [units[lead]], supporting: supporting.map((at) => units[at]), revision }
  return place.office('PUT', `/api/v1/plans/p-1/measures/${measure?.id}/duties`, { payload })
}

it('who answers for a measure is told what it is now, once the measure is at work, and what is left with it', async () => {
  const [bookshops, reading] = measures
  // What was neither sent out nor reported on is nobody's yet.
  expect((await answer(reading, FINANCE, [], 1)).statusCode).toBe(200)
  expect([await inbox(place.leader), await inbox(place.liaison)]).toEqual([[], []])
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  await place.office('POST', '/api/v1/rounds', { payload })
  expect((await answer(bookshops, FINANCE, [SCHOOLS], 1)).statusCode).toBe(200)
  expect((await inbox(place.leader))[0]).toMatchObject({
    title: '责任单位调整：新建乡村书屋',
    lines: [{ subject: bookshops?.id, text: '本单位由配合单位改为牵头单位', why: '' }],
  })
  expect((await inbox(place.liaison))[0]).toMatchObject({
    title: '责任单位调整：新建乡村书屋',
    lines: [{ text: '本单位不再是牵头单位', why: '2026年3月月报仍由本单位报送，不再报的请共富办终止' }],
  })
  await answer(bookshops, CULTURE, [SCHOOLS], 2)
  expect((await inbox(place.leader))[0]).toMatchObject({ lines: [{ text: '本单位不再是牵头单位', why: '' }] })
})
