import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeSteps } from '../cases/act-on-cases.ts'
import { lockCase } from '../cases/lock-cases.ts'
import { readLoops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import type { ReturnRow } from '../returns/schema.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import type { Circular } from './schema.ts'

let place: PlanOffice
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await post('/rounds', { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' })
  for (const { id, version, revision, content } of await get<ReturnRow[]>('/returns?round=r-1')) {
    const payload = { ...content, revision, done: '按计划推进', dictatedBy: '陈某' }
    await place.office('PUT', `/api/v1/returns/${id}`, { payload })
    await post('/returns/acts', { event: 'enter_for_unit', cases: [{ id, version }] })
  }
  await post('/circulars', { roundId: 'r-1' })
  const { desk, revision } = await get<Circular>('/circulars/b-1')
  await place.office('PUT', '/api/v1/circulars/b-1', { payload: { ...desk?.texts, code: '奉宜居办', revision } })
})
afterAll(() => place.close())
const get = async <T>(url: string): Promise<T> => (await place.office('GET', `/api/v1${url}`)).json()
const post = (url: string, payload: object) => place.office('POST', `/api/v1${url}`, { payload })

/** Sends a return back in a transaction that ends when the function that comes back is called. */
async function beginSendingBack({ id, version }: ReturnRow): Promise<() => Promise<unknown>> {
  const { db, clock } = place.services
  const found = await findPlace(db, '330213')
  if (!found) throw new Error('no place')
  const { user } = await get<{ user: { id: string } }>('/session')
  const office = { ...programIn(found), userId: user.id }
  const [sent, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const sending = inScope(db, office, async (tx) => {
    const row = await lockCase(tx, 'monthly-return', id)
    const ask = { row, caseVersion: version, event: 'return', form: { reason: '缺完成数量' } }
    await takeSteps(tx, await stepMoment(tx, readLoops(), clock.now()), office, [ask])
    sent.resolve()
    await end.promise
  })
  await Promise.race([sent.promise, sending])
  return () => {
    end.resolve()
    return sending
  }
}

it('waits for who is sending a return back at that moment, and then finds that the figures have changed', async () => {
  const { revision, desk } = await get<Circular>('/circulars/b-1')
  const [row] = await get<ReturnRow[]>('/returns?round=r-1')
  if (!row) throw new Error('no return')
  const end = await beginSendingBack(row)
  let answered = false
  const issuing = post('/circulars/b-1/issue', { revision, fingerprint: desk?.fingerprint }).finally(() => {
    answered = true
  })
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  while (!answered && (await place.services.db.owner.query(waiting)).rowCount === 0) await sleep(10)
  await end()
  const answer = await issuing
  expect([answer.statusCode, answer.body]).toEqual([409, expect.stringContaining('TT-G-005')])
})
