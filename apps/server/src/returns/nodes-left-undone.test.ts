import { afterAll, beforeAll, expect, it } from 'vitest'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import type { ReturnRow } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026; the measure has two nodes of 2025 and one of 2026.
let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  await assign(2025, [
    { title: '选址完成', dueOn: '2025-11-30' },
    { title: '立项完成', dueOn: '2025-12-20' },
  ])
  await assign(2026, [{ title: '建成3家', dueOn: '2026-06-30' }])
  await place.office('POST', '/api/v1/rounds', {
    payload: { planId: 'p-1', period: '2026-02', deadline: '2026-03-10' },
  })
})
afterAll(() => place.close())

const assign = (year: number, nodes: readonly object[]) =>
  place.office('PUT', `/api/v1/measures/m-1/assignments/${year}`, {
    payload: { goal: '', criteria: '', proof: '', nodes, revision: 0 },
  })
const mine = async (): Promise<ReturnRow> => {
  const rows: ReturnRow[] = (await place.liaison('GET', '/api/v1/returns')).json()
  const row = rows.find(({ no }) => no === '1')
  if (!row) throw new Error('no return')
  return row
}
const act = async (send: Send, event: string) => {
  const { id, version } = await mine()
  const [result] = (await send('POST', '/api/v1/returns/acts', { payload: { event, cases: [{ id, version }] } })).json()
  expect(result).toMatchObject({ done: true })
}
const titles = async () => (await mine()).nodes.map(({ title, doneOn }) => [title, doneOn])

it('what the year before left undone can be reported until it is done', async () => {
  expect(await titles()).toEqual([
    ['选址完成', null],
    ['立项完成', null],
    ['建成3家', null],
  ])
  const { id, revision, content, nodes } = await mine()
  const payload = { ...content, revision, nodes: [{ nodeId: nodes[0]?.id, doneOn: '2026-02-20' }] }
  expect((await place.liaison('PUT', `/api/v1/returns/${id}`, { payload })).statusCode).toBe(200)
  await act(place.liaison, 'submit')
  await act(place.leader, 'sign')
  await act(place.office, 'accept')
  expect(await titles()).toEqual([
    ['选址完成', '2026-02-20'],
    ['立项完成', null],
    ['建成3家', null],
  ])
})
