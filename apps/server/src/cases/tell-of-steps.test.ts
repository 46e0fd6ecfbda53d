import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Inbox } from '../notifications/schema.ts'
import type { ReturnRow, Round } from '../returns/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, type Send, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { lapseCases } from './lapse-cases.ts'
import { readLoops } from './loops.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let other: Send
let round: Round
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  await placeInUnit(place.services, ['liaison'], '县教育局')
  other = await signInAs(place.app, 'liaison')
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  round = (await place.office('POST', '/api/v1/rounds', { payload })).json()
})
afterAll(() => place.close())

const titles = async (send: Send): Promise<string[]> => {
  const { messages }: Inbox = (await send('GET', '/api/v1/messages')).json()
  return messages.map(({ title }) => title).filter((title) => !title.includes('报送已开启'))
}
const list = async (send: Send): Promise<ReturnRow[]> => (await send('GET', `/api/v1/returns?round=${round.id}`)).json()
const act = async (send: Send, event: string, rows: readonly ReturnRow[], form = {}) => {
  const cases = rows.map(({ id, version }) => ({ id, version }))
  return (await send('POST', '/api/v1/returns/acts', { payload: { event, cases, form } })).json()
}

it('many steps of one act make one notice for the unit, and what is refused makes none', async () => {
  for (const row of await list(place.liaison)) {
    const said = { done: '已办', problem: '', help: '', nextStep: '', unchanged: false, figures: [], nodes: [] }
    await place.liaison('PUT', `/api/v1/returns/${row.id}`, { payload: { revision: row.revision, ...said } })
  }
  await act(place.liaison, 'submit', await list(place.liaison))
  await act(place.leader, 'sign', await list(place.leader))
  expect(await titles(place.liaison)).toEqual([])
  const asked = await list(place.office)
  expect(await act(place.office, 'accept', asked)).toMatchObject([{ done: true }, { done: true }, { done: false }])
  await act(place.office, 'accept', asked)
  expect(await titles(place.liaison)).toEqual(['月报已采用2份'])
  expect(await titles(place.leader)).toEqual(['月报已采用2份'])
  expect(await titles(other)).toEqual([])
})

it('who has to act next is not told besides, the leader of the unit is', async () => {
  const [row] = await list(place.office)
  if (!row) throw new Error('no return')
  expect(await act(place.office, 'reopen', [row], { reason: '数字有误' })).toMatchObject([{ done: true }])
  expect(await titles(place.liaison)).toEqual(['月报已采用2份'])
  expect(await titles(place.leader)).toEqual(['月报已重启1份', '月报已采用2份'])
})

it('what cannot be told is not done, so that it can be done again', async () => {
  const { owner } = place.services.db
  await owner.query(`create function fail_here() returns trigger language plpgsql as $$ begin raise 'broken here'; end $$;
    create trigger fail_here before insert on messages for each row execute function fail_here()`)
  const [row] = (await list(place.office)).filter(({ state }) => state === 'accepted')
  if (!row) throw new Error('no return is accepted')
  const cases = [{ id: row.id, version: row.version }]
  const payload = { event: 'reopen', cases, form: { reason: '数字有误' } }
  const reopen = () => place.office('POST', '/api/v1/returns/acts', { payload })
  expect((await reopen()).statusCode).toBe(500)
  await owner.query('drop function fail_here() cascade')
  expect((await reopen()).json()).toMatchObject([{ done: true }])
  expect((await titles(place.leader))[0]).toBe('月报已重启1份')
})

it('what the clock decides is told once', async () => {
  place.services.clock.pass({ minutes: 40 * 24 * 60 })
  for (let run = 0; run < 2; run++) await lapseCases(place.services, readLoops())
  expect(await titles(await signInAs(place.app, 'liaison'))).toEqual(['月报逾期未报1份'])
})
