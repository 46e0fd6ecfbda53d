import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReturnRow, RoundDesk } from '../returns/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { Circular } from './schema.ts'

// From Monday, 2 March 2026 to Monday, 30 March, the deadline. 县文广旅体局 leads measures 1 and 2, 县教育局 measure 3.
let place: PlanOffice
const day = 24 * 60
const year = '2026'
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  await placeInUnit(place.services, ['liaison', 'leader'], '县教育局')
  await assign(place.office, 'm-1', 0, [{ title: '建成2家', dueOn: '2026-03-20' }])
  await assign(place.office, 'm-3', 0, [{ title: '培训60人', dueOn: '2026-04-20' }])
  await post(place.office, `/assignments/${year}/send`, { measures: ['m-1', 'm-3'] })
  await post(place.office, '/rounds', { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' })
  place.services.clock.pass({ minutes: 28 * day })
  await post(await as('office-330213'), '/circulars', { roundId: 'r-1' })
})
afterAll(() => place.close())

/** Signs in again: sessions end while the clock passes days. */
const as = (username: string) => signInAs(place.app, username)
const get = async <T>(send: Send, url: string): Promise<T> => (await send('GET', `/api/v1${url}`)).json()
const post = (send: Send, url: string, payload: object) => send('POST', `/api/v1${url}`, { payload })
async function assign(send: Send, measure: string, revision: number, nodes: readonly object[]) {
  const payload = {
    goal: '',
    criteria: '',
    proof: '',
    nodes,
    revision,
    ...(revision > 0 ? { reason: '会议要求' } : {}),
  }
  expect((await send('PUT', `/api/v1/measures/${measure}/assignments/${year}`, { payload })).statusCode).toBe(200)
}
const circular = async () => get<Circular>(await as('office-330213'), '/circulars/b-1')
const criticisms = async (kind: string) => {
  const { desk } = await circular()
  return [...(desk?.criticism.proposed ?? []), ...(desk?.criticism.others ?? [])].filter((fact) => fact.kind === kind)
}
const rowOf = async (send: Send, no: string) => {
  const row = (await get<ReturnRow[]>(send, '/returns')).find((one) => one.no === no && one.period === '2026-03')
  if (!row) throw new Error(`no return for measure ${no}`)
  return row
}
async function act(username: string, no: string, event: string) {
  const send = await as(username)
  const { id, version } = await rowOf(send, no)
  const [result] = (await post(send, '/returns/acts', { event, cases: [{ id, version }], form: {} })).json()
  expect(result).toMatchObject({ done: true })
}
async function submit(username: string, no: string) {
  const send = await as(username)
  const { id, revision, content } = await rowOf(send, no)
  const payload = { ...content, revision, done: `第${no}项按计划推进` }
  expect((await send('PUT', `/api/v1/returns/${id}`, { payload })).statusCode).toBe(200)
  await act(username, no, 'submit')
}

it('blames no unit for a node of which an adjustment told it after its day', async () => {
  const office = await as('office-330213')
  await assign(office, 'm-1', 1, [
    { id: 'n-1', title: '建成2家', dueOn: '2026-03-20' },
    { title: '挂牌', dueOn: '2026-03-25' },
  ])
  await assign(office, 'm-3', 1, [{ id: 'n-2', title: '培训60人', dueOn: '2026-03-20' }])
  expect((await circular()).paper.totals).toMatchObject({ nodesDue: 3, nodesDone: 0 })
  const blamed = await criticisms('nodes_missed')
  expect(blamed.map(({ unit }) => unit.name)).toEqual(['县文广旅体局'])
  expect(blamed[0]?.figures).toEqual(
    expect.arrayContaining([
      { name: '节点', value: '1', measures: ['m-1'] },
      { name: '未完成', value: '1', measures: ['m-1'] },
    ]),
  )
})

it('cannot be issued on the day of the deadline while returns may still come', async () => {
  const { desk } = await circular()
  expect(desk?.hindrances).toContain('报送2026-03-30才截止，还有3份月报未到期，截止以后再印发')
})

it('checks a wording at issue though its fact did not hold when it was saved', async () => {
  const office = await as('office-330213')
  const { desk, revision } = await circular()
  const key = `not_reported:${(await criticisms('nodes_missed'))[0]?.unit.id}`
  const chosen = [{ side: 'criticism', key, wording: '{单位}有2份没有报，排名{名次}', figures: [] }]
  const payload = { ...desk?.texts, code: '云共富办通', chosen, revision }
  expect((await office('PUT', '/api/v1/circulars/b-1', { payload })).statusCode).toBe(200)
  place.services.clock.pass({ minutes: day })
  const { desk: after, revision: saved } = await circular()
  expect(after?.hindrances).toEqual([expect.stringMatching(/^第1条“.*”：没有“\{名次\}”/)])
  const issue = { revision: saved, fingerprint: after?.fingerprint }
  expect((await post(await as('office-330213'), '/circulars/b-1/issue', issue)).json().error.code).toBe('TT-G-006')
  place.services.clock.pass({ minutes: -day })
})

it('counts a return as in time once it is with the office by the deadline, in the circular and at the desk', async () => {
  await submit('liaison-330213', '1')
  await submit('liaison-330213', '2')
  await act('leader-330213', '1', 'sign')
  await submit('liaison', '3')
  await act('leader', '3', 'sign')
  expect((await circular()).paper.totals).toMatchObject({ inTime: 2, late: 0, pending: 1, overdue: 0 })
  place.services.clock.pass({ minutes: day })
  // Measure 2 waits for its leader; measure 3 is taken back by its own.
  await act('leader', '3', 'withdraw')
  expect((await circular()).paper.totals).toMatchObject({ inTime: 1, late: 0, pending: 0, overdue: 2 })
  await act('leader-330213', '2', 'sign')
  await act('leader', '3', 'sign')
  expect((await circular()).paper.totals).toMatchObject({ inTime: 1, late: 2, pending: 0, overdue: 0 })
  const office = await as('office-330213')
  await post(office, '/rounds', { planId: 'p-1', period: '2026-04', deadline: '2026-04-28' })
  const { units } = await get<RoundDesk>(office, '/rounds/r-2')
  expect(units.map(({ name, punctual }) => [name, punctual])).toEqual(
    expect.arrayContaining([
      ['县教育局', { months: 1, onTime: 0 }],
      ['县文广旅体局', { months: 1, onTime: 0 }],
    ]),
  )
})
