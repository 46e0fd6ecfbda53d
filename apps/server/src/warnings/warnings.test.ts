import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { WarningList } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmMeasuredPlan(place.services)
  await placeInUnit(place.services, ['liaison-330213'], '县经信局')
  statistics = await signInAs(place.app, 'statistics')
})
afterAll(() => place.close())

async function enter(indicator: string, years: Readonly<Record<string, string>>, revision = 0) {
  const cells = Object.entries(years).map(([period, raw]) => ({ indicator, period, raw, state: 'final', revision }))
  await statistics('PUT', '/api/v1/observations', { payload: { cells } })
}
const list = async (send: Send = place.office, year = '2023'): Promise<WarningList> =>
  (await send('GET', `/api/v1/warnings/${year}`)).json()
const handle = (send: Send, rest: object) =>
  send('POST', '/api/v1/warnings', {
    payload: { indicator: 'i-1', region: '330213', year: '2023', level: 'orange', note: '重点企业停产检修', ...rest },
  })

describe('R31: early warnings', () => {
  it('are none of a single figure, and come with the figure that brings a promise into danger', async () => {
    await enter('i-1', { 2021: '3.4' })
    expect((await list(place.office, '2021')).rows).toEqual([])
    await enter('i-1', { 2022: '3.5', 2023: '3.6' })
    await enter('i-3', { 2022: '23.5', 2023: '25' })
    expect((await list()).rows.map(({ name, level }) => [name, level])).toEqual([
      ['数字经济核心产业增加值占GDP比重', 'orange'],
      ['PM2.5平均浓度', 'orange'],
    ])
    expect((await list()).rows[0]).toMatchObject({
      regionName: '宁波市奉化区',
      units: ['县经信局'],
      value: '3.6',
      target: expect.stringMatching(/^4/),
      covered: false,
      handlings: [],
    })
  })

  it('tell the target as the plan prints it, and which way the next one lies where the year has none', async () => {
    const told = async (year: string) =>
      (await list(place.office, year)).rows.map(({ name, printed, towards }) => [name, printed, towards])
    await enter('i-3', { 2024: '26', 2025: '27' })
    expect(await told('2023')).toEqual([
      ['数字经济核心产业增加值占GDP比重', null, '='],
      ['PM2.5平均浓度', null, '<='],
    ])
    expect(await told('2025')).toEqual([['PM2.5平均浓度', '≤23', '<=']])
  })

  it('are taken on by who answers for the promise, with cause and remedy, and stay until the figures are better', async () => {
    expect((await handle(place.liaison, { until: '2026-06-30' })).statusCode).toBe(204)
    const [first] = (await list()).rows
    expect(first).toMatchObject({
      covered: true,
      handlings: [{ level: 'orange', note: '重点企业停产检修', until: '2026-06-30', handledAt: expect.any(String) }],
    })
    const other = await handle(place.liaison, { indicator: 'i-3' })
    expect([other.statusCode, other.json().error.code]).toEqual([403, 'TT-J-003'])
  })

  it('are seen by each liaison with what is his to take on', async () => {
    expect((await list(place.liaison)).rows.map(({ name, mayHandle }) => [name, mayHandle])).toEqual([
      ['数字经济核心产业增加值占GDP比重', true],
      ['PM2.5平均浓度', false],
    ])
    expect((await list(place.stranger)).rows).toEqual([])
  })

  it('ask again where they become graver, and refuse who saw another level', async () => {
    await enter('i-1', { 2024: '3.7' })
    const graver = (await list(place.office, '2024')).rows.find(({ indicator }) => indicator === 'i-1')
    expect(graver).toMatchObject({ level: 'red', covered: false })
    const stale = await handle(place.office, { year: '2024' })
    expect([stale.statusCode, stale.json().error.message]).toEqual([
      409,
      '“数字经济核心产业增加值占GDP比重”的预警已变为红色，请刷新后再看',
    ])
    await enter('i-1', { 2024: '' }, 1)
    const gone = await handle(place.office, { year: '2024', level: 'red' })
    expect(gone.json().error.message).toContain('已解除')
  })
})
