import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { connection } from '../platform/database.ts'
import type { ReturnRow } from '../returns/schema.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import type { Unit } from './schema.ts'

// What others do to a unit at the very moment at which it becomes part of another.
let place: PlanOffice
let gate: pg.Client
let ids: Map<string, string>
beforeAll(async () => {
  place = await openPlanOffice()
  gate = new pg.Client(connection(place.services.address, null))
  await gate.connect()
  await gate.query(`create function wait_at_gate() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(42); return null; end $$`)
  await confirmText(place.office, smallPlan)
  const units: Unit[] = (await place.office('GET', '/api/v1/units')).json()
  ids = new Map(units.map((unit) => [unit.name, unit.id]))
})
afterAll(async () => {
  await gate.end()
  await place.close()
})
beforeEach(() => gate.query('select pg_advisory_lock(42)'))

const merge = (from: string, into: string) =>
  place.office('POST', `/api/v1/units/${ids.get(from)}/merge`, { payload: { into: ids.get(into) } })

/** Begins something and comes back when it is done, or waits for another. */
async function begin<T>(work: PromiseLike<T>): Promise<{ readonly end: Promise<T> }> {
  let ended = false
  const end = Promise.resolve(work).finally(() => {
    ended = true
  })
  const before = await waiting()
  while (!ended && (await waiting()) <= before) await sleep(10)
  return { end }
}
async function waiting(): Promise<number> {
  const held = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  return (await gate.query(held)).rowCount ?? 0
}
const openGate = () => gate.query('select pg_advisory_unlock(42)')

it('a month that is just being opened is owed by the unit that goes on', async () => {
  await gate.query('create trigger gate before insert on cases for each statement execute function wait_at_gate()')
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  const opening = await begin(place.office('POST', '/api/v1/rounds', { payload }))
  const merging = await begin(merge('县教育局', '县文广旅体局'))
  await openGate()
  expect([(await opening.end).statusCode, (await merging.end).statusCode]).toEqual([201, 200])
  await gate.query('drop trigger gate on cases')
  const rows: ReturnRow[] = (await place.office('GET', '/api/v1/returns')).json()
  expect(rows.map(({ unit }) => unit.name)).toEqual(['县文广旅体局', '县文广旅体局', '县文广旅体局'])
})

it('nothing is given to a unit that has just gone', async () => {
  await gate.query('create trigger gate before update on org_units for each statement execute function wait_at_gate()')
  const merging = await begin(merge('县农业农村局', '县财政局'))
  const payload = { lead: [ids.get('县农业农村局')], supporting: [], revision: 1 }
  const giving = await begin(place.office('PUT', '/api/v1/plans/p-1/measures/m-4/duties', { payload }))
  await openGate()
  expect((await merging.end).statusCode).toBe(200)
  const refused = await giving.end
  expect([refused.statusCode, refused.json().error?.code]).toEqual([422, 'TT-M-003'])
  await gate.query('drop trigger gate on org_units')
})
