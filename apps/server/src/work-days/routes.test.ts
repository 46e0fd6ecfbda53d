import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { addUser } from '../identity/add-user.ts'
import { inScope } from '../platform/database.ts'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { fillCalendars } from './fill-calendars.ts'
import { readCalendar } from './read-calendar.ts'

let office: PlanOffice
let scope: readonly [number]
beforeAll(async () => {
  office = await openPlanOffice()
  await fillCalendars(office.services)
  const query = office.services.db.system.selectFrom('jurisdictions').select('jurisdiction_id')
  scope = [(await query.where('code', '=', '330213').executeTakeFirstOrThrow()).jurisdiction_id]
})
afterAll(() => office.close())

const year = async (value: number, send = office.office) =>
  (await send('GET', `/api/v1/work-days?year=${value}`)).json()
const set = (days: unknown[], more = {}, send = office.office) =>
  send('PUT', '/api/v1/work-days', { payload: { days, reason: '防汛值守', source: 'person', ...more } })
const dayOf = async (day: string) =>
  (await year(Number(day.slice(0, 4)))).days.find((one: { day: string }) => one.day === day)
const calendar = () => inScope(office.services.db, { scope }, readCalendar)
const preview = (text: string, value: number) =>
  office.office('POST', '/api/v1/work-days/notice', { payload: { text, year: value } })

describe('the calendar of a place', () => {
  it('begins with the holidays the program knows: 2020 to 2026', async () => {
    expect((await year(2019)).days).toEqual([])
    for (const [value, days] of [
      [2020, 36],
      [2026, 39],
    ] as const)
      expect((await year(value)).days).toHaveLength(days)
    expect(await dayOf('2024-10-01')).toMatchObject({ kind: 'rest', name: '国庆节', source: 'built_in' })
    expect(await dayOf('2024-09-29')).toMatchObject({ kind: 'work', name: '国庆节' })
    const read = await calendar()
    expect([read.isWorkday('2024-09-29'), read.isWorkday('2024-10-01'), read.isWorkday('2024-10-08')]).toEqual([
      true,
      false,
      true,
    ])
    expect(read.addWorkdays('2024-09-30', 1)).toBe('2024-10-08')
  })

  it('is changed with a reason, and back by what the answer says; both are recorded', async () => {
    const changed = await set([{ day: '2026-07-04', kind: 'work', name: null }])
    expect([changed.statusCode, changed.json()]).toEqual([
      200,
      { before: [{ day: '2026-07-04', kind: 'rest', name: null }] },
    ])
    expect((await calendar()).isWorkday('2026-07-04')).toBe(true)
    expect(await dayOf('2026-07-04')).toMatchObject({ source: 'person', changedBy: '共富办' })
    await set(changed.json().before, { reason: '撤销' })
    expect((await calendar()).isWorkday('2026-07-04')).toBe(false)
    expect((await set([{ day: '2026-07-04', kind: 'rest', name: null }])).json()).toEqual({ before: [] })
    const { events } = (await office.office('GET', '/api/v1/audit/events?action=work_days_changed')).json()
    expect(events.slice(0, 2).map(({ details }: { details: unknown }) => details)).toEqual([
      [
        { label: '2026-07-04', text: '休息', before: '上班' },
        { label: '原因', text: '撤销', before: null },
        { label: '来源', text: '手工', before: null },
      ],
      [
        { label: '2026-07-04', text: '上班', before: '休息' },
        { label: '原因', text: '防汛值守', before: null },
        { label: '来源', text: '手工', before: null },
      ],
    ])
  })

  it('keeps what a person entered when the program fills it again, which changes nothing the second time', async () => {
    await set([{ day: '2026-10-01', kind: 'work', name: '值守' }])
    const events = () => office.services.db.system.selectFrom('audit_events').select('event_id').execute()
    const before = await events()
    await fillCalendars(office.services)
    expect(await dayOf('2026-10-01')).toMatchObject({ kind: 'work', name: '值守', source: 'person' })
    expect(await events()).toEqual(before)
    await set([{ day: '2026-10-01', kind: 'rest', name: '国庆节' }])
  })

  it('takes the notice of a new year in two steps, and warns until then', async () => {
    expect((await year(2026)).missing).toBeNull()
    const november = { ...office.services, clock: { now: () => new Date('2026-11-02T02:00:00Z') } }
    const app = await createApp(november, null)
    const later = await signInAs(app, 'office-330213')
    expect((await year(2026, later)).missing).toBe(2027)
    const { days, doubts } = (await preview('国庆节：10月1日至7日放假调休，共7天。9月26日、10月9日上班。', 2027)).json()
    expect([days.length, doubts]).toEqual([9, []])
    expect(days[0]).toEqual({ day: '2027-09-26', kind: 'work', name: '国庆节', before: 'rest', changes: true })
    expect(days[2]).toMatchObject({ day: '2027-10-02', before: 'rest', changes: false })
    expect((await year(2027)).days).toEqual([])
    const payload = days.map(({ day, kind, name }: Record<string, unknown>) => ({ day, kind, name }))
    expect((await set(payload, { source: 'notice' })).json().before).toHaveLength(9)
    expect((await year(2027, later)).missing).toBeNull()
    await app.close()
    expect((await year(2027)).days[0]).toMatchObject({ source: 'notice', kind: 'work' })
  })

  it('refuses what it cannot keep, and who may not change it', async () => {
    expect((await set([{ day: '2026-02-30', kind: 'rest', name: null }])).statusCode).toBe(400)
    expect((await set([{ day: '2026-02-03', kind: 'rest', name: null }], { reason: '　' })).json().error.code).toBe(
      'TT-W-422',
    )
    expect((await set([])).statusCode).toBe(400)
    for (const send of [office.liaison, office.leader]) {
      expect((await set([{ day: '2026-02-03', kind: 'rest', name: null }], {}, send)).statusCode).toBe(403)
      expect((await year(2026, send)).days.length).toBeGreaterThan(30)
    }
  })

  it("is a place's own", async () => {
    await set([{ day: '2026-08-01', kind: 'work', name: null }])
    const { days } = await year(2026, office.stranger)
    expect(days.filter(({ day }: { day: string }) => day === '2026-08-01')).toEqual([])
    await expect(office.services.db.system.transaction().execute(readCalendar)).rejects.toThrow('scope of one place')
  })

  it('is there from the beginning in a new place', async () => {
    const user = { username: 'first', name: '甲', role: 'office', placeCode: '330481', placeName: '某市' } as const
    await addUser(office.services, user)
    const rows = await office.services.db.system
      .selectFrom('work_days as d')
      .innerJoin('jurisdictions as j', 'j.jurisdiction_id', 'd.jurisdiction_id')
      .where('j.code', '=', '330481')
      .select('d.day')
      .execute()
    expect(rows.length).toBeGreaterThan(230)
  })
})
