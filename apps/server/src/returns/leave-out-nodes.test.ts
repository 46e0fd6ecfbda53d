import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Assignment } from '../assignments/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import type { ReturnRow } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
})
afterAll(() => place.close())

const ask = (revision: number, nodes: object[]) =>
  place.office('PUT', '/api/v1/measures/m-1/assignments/2026', {
    payload: { goal: '', criteria: '', proof: '', nodes, revision },
  })
const row = async (): Promise<ReturnRow> => (await place.liaison('GET', '/api/v1/returns/c-1')).json()
const say = async (nodeId: string) => {
  const { revision, content } = await row()
  const payload = { ...content, revision, done: '选址已定。', nodes: [{ nodeId, doneOn: '2026-03-02' }] }
  expect((await place.liaison('PUT', '/api/v1/returns/c-1', { payload })).statusCode).toBe(200)
}

it('a node that is dropped leaves the returns being written, and stays while one that was sent on names it', async () => {
  const first: Assignment = (await ask(0, [{ title: '选址', dueOn: '2026-03-31' }])).json()
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  expect((await place.office('POST', '/api/v1/rounds', { payload })).statusCode).toBe(201)
  await say(first.nodes[0]?.id ?? '')
  const second = await ask(1, [{ title: '定点', dueOn: '2026-03-31' }])
  expect(second.statusCode).toBe(200)
  expect(await row()).toMatchObject({ revision: 2, content: { done: '选址已定。', nodes: [] } })
  const [node] = (second.json() as Assignment).nodes
  await say(node?.id ?? '')
  const { id, version } = await row()
  const acts = { event: 'submit', cases: [{ id, version }], form: {} }
  expect((await place.liaison('POST', '/api/v1/returns/acts', { payload: acts })).json()).toMatchObject([
    { done: true },
  ])
  const refused = await ask(2, [])
  expect(refused.statusCode).toBe(422)
  expect(refused.json().error).toEqual({
    code: 'TT-N-010',
    message:
      '节点“定点”已写入2026年3月月报（单位审签），不能删除。请先由填报人撤回或由审核人退回这份月报，或保留这个节点',
  })
  expect((await ask(2, [{ id: node?.id, title: '定点', dueOn: '2026-03-30' }])).statusCode).toBe(200)
})
