import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkChains } from '../audit/check-chain.ts'
import { lapseCases } from '../cases/lapse-cases.ts'
import { readLoops } from '../cases/loops.ts'
import { sendReminders } from '../notifications/send-reminders.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import type { FailedInPlaces } from './in-each-place.ts'

// The clock of the tests stands on Monday, 2 March 2026, 10:00 in China. Both places owe the returns of March.
let place: PlanOffice
let codes: readonly string[]
const day = 24 * 60
const owner = (text: string) => place.services.db.owner.query(text)
beforeAll(async () => {
  place = await openPlanOffice()
  for (const office of [place.office, place.stranger]) {
    const { id: planId } = await confirmText(office, smallPlan)
    const payload = { planId, period: '2026-03', deadline: '2026-03-30' }
    expect((await office('POST', '/api/v1/rounds', { payload })).statusCode).toBe(201)
  }
  await owner(`update memberships m set org_unit_id = o.org_unit_id from org_units o, users u
    where o.jurisdiction_id = m.jurisdiction_id and o.name = '县文广旅体局'
      and u.user_id = m.user_id and u.username in ('liaison-330213', 'liaison-331000')`)
  const both = "select jurisdiction_id, code from jurisdictions where code in ('330213', '331000')"
  const found = await owner(`${both} order by jurisdiction_id`)
  codes = found.rows.map(({ code }) => code)
  const first = found.rows[0].jurisdiction_id
  await owner(`create function fail_here() returns trigger language plpgsql as $$
    begin if new.jurisdiction_id = ${first} then raise 'broken here'; end if; return new; end $$`)
})
afterAll(() => place.close())

const failureOf = (job: Promise<unknown>) =>
  job.then(
    () => null,
    (error: FailedInPlaces) => error,
  )

it('a place in which reminders cannot be sent keeps no other from its own, and is named', async () => {
  await owner('create trigger fail_here before insert on messages for each row execute function fail_here()')
  place.services.clock.pass({ minutes: 23 * day }) // Wednesday, 25 March
  const failure = await failureOf(sendReminders(place.services, readLoops()))
  expect(failure).toMatchObject({ done: 1, failed: [codes[0]] })
  await owner('drop trigger fail_here on messages')
  expect(await sendReminders(place.services, readLoops())).toBe(1)
})

it('a place in which cases cannot lapse keeps those of no other from lapsing, and is named', async () => {
  await owner('create trigger fail_here before update on cases for each row execute function fail_here()')
  place.services.clock.pass({ minutes: 20 * day })
  const failure = await failureOf(lapseCases(place.services, readLoops()))
  expect(failure).toMatchObject({ done: 3, failed: [codes[0]] })
  expect(failure?.message).toContain(`${codes[0]}: broken here`)
  await owner('drop trigger fail_here on cases')
  expect(await lapseCases(place.services, readLoops())).toBe(3)
})

it('a place in which the record cannot be verified keeps that of no other from being verified, and is named', async () => {
  const verified = async () => {
    const { rows } = await owner(`select j.code from audit_events e join jurisdictions j using (jurisdiction_id)
      where e.action = 'audit_verified' and j.code in ('330213', '331000') order by jurisdiction_id`)
    return rows.map(({ code }) => code)
  }
  await owner('create trigger fail_here before insert on audit_events for each row execute function fail_here()')
  expect(await failureOf(checkChains(place.services))).toMatchObject({ failed: [codes[0]] })
  expect(await verified()).toEqual([codes[1]])
  await owner('drop trigger fail_here on audit_events')
  expect(await failureOf(checkChains(place.services))).toBeNull()
  expect(await verified()).toEqual([codes[0], codes[1], codes[1]])
})
