import { afterAll, beforeAll, expect, it } from 'vitest'
import { readLoops } from '../cases/loops.ts'
import { programIn } from '../identity/actor.ts'
import { findPlace } from '../identity/find-place.ts'
import { inScope } from '../platform/database.ts'
import type { Round, RoundDesk } from '../returns/schema.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { confirmText, openPlanOffice, type PlanOffice, smallPlan } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { informUnits } from './inform-units.ts'
import { sendReminders } from './send-reminders.ts'

let place: PlanOffice
let round: Round
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmText(place.office, smallPlan)
  await placeInUnit(place.services, ['liaison-330213', 'leader-330213'], '县文广旅体局')
  const payload = { planId: 'p-1', period: '2026-03', deadline: '2026-03-30' }
  round = (await place.office('POST', '/api/v1/rounds', { payload })).json()
})
afterAll(() => place.close())

it('notices of a day hold back neither its reminders nor an urging by hand', async () => {
  place.services.clock.pass({ minutes: 22 * 24 * 60 + 23 * 60 }) // Wednesday, 25 March, 09:00
  const office = await signInAs(place.app, 'office-330213')
  const desk: RoundDesk = (await office('GET', `/api/v1/rounds/${round.id}`)).json()
  const unitId = desk.units.find(({ name }) => name === '县文广旅体局')?.unitId ?? ''
  const actor = programIn((await findPlace(place.services.db, '330213')) ?? { id: 0, code: '', name: '' })
  const notices = [1, 2, 3].map((no) => ({ unitId, title: `第${no}份通报`, lines: [] }))
  await inScope(place.services.db, actor, (tx) => informUnits(tx, actor, notices, place.services.clock.now()))
  expect(await sendReminders(place.services, readLoops())).toBe(1)
  const urge = await office('POST', `/api/v1/rounds/${round.id}/urges`, { payload: { unitId, urged: 0 } })
  expect(urge.json()).toMatchObject({ urged: 1 })
})
