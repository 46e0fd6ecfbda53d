import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { placeInUnit } from '../test/place-in-unit.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { EntryTable, Observation, ObservationVersion, SavedCell } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmMeasuredPlan(place.services)
  await placeInUnit(place.services, ['liaison-330213'], '县经信局')
  statistics = await signInAs(place.app, 'statistics')
})
afterAll(() => place.close())

const table = async (period: string, send: Send = place.office): Promise<EntryTable> =>
  (await send('GET', `/api/v1/plans/${plan}/observations/${period}`)).json()
const cell = (indicator: string, period: string, raw: string, rest = {}) => {
  return { indicator, period, raw, state: 'preliminary', revision: 0, ...rest }
}
const save = async (send: Send, ...cells: object[]): Promise<SavedCell[]> =>
  (await send('PUT', '/api/v1/observations', { payload: { cells } })).json()
const row = async (no: string, period = '2023') => {
  const found = (await table(period)).rows.find((one) => one.no === no)
  if (!found) throw new Error(`no row ${no}`)
  return found
}

describe('entering figures', () => {
  it('shows every indicator with its unit, the target ahead and the figure of the year before', async () => {
    const { rows } = await table('2023')
    expect(rows.map(({ no, unit, units, target }) => [no, unit, units, target?.raw])).toEqual([
      ['1', '%', ['县经信局'], '5'],
      ['2', '亿元', ['县统计局'], '150'],
      ['3', '微克/立方米', ['县生态环境局'], '≤23'],
      ['4', '%', ['县委组织部'], '稳步提升'],
    ])
    const gdp = await row('2')
    await save(statistics, cell(gdp.id, '2022', '121.5亿元', { source: '统计公报' }))
    expect((await row('2')).before).toMatchObject({ value: '121.5', raw: '121.5亿元', source: '统计公报' })
  })

  it('lists what the indicators are computed from and the plan does not promise itself', async () => {
    const { rows }: EntryTable = (
      await place.office('GET', `/api/v1/plans/${plan}/observations/2023?inputs=true`)
    ).json()
    expect(rows.map(({ id, name, unit, serves }) => [id, name, unit, serves])).toEqual([
      ['digital-core-va', '数字经济核心产业增加值', '亿元', '用于数字经济核心产业增加值占GDP比重'],
    ])
  })

  it('keeps each cell for itself and says of every other one what is wrong and what to do', async () => {
    const [share, gdp, air] = [await row('1'), await row('2'), await row('3')]
    const saved = await save(
      statistics,
      cell(share.id, '2023', '3.9'),
      cell(gdp.id, '2023', '约一百三'),
      cell(air.id, '2023', '22 μg'),
      cell(air.id, '2027', '22'),
      cell(gdp.id, '2023', '131'),
      cell(share.id, '2023', '4.0'),
      cell('i-99', '2023', '1'),
      cell(air.id, '2022', '23', { absence: 'suppressed' }),
    )
    expect(saved.map(({ done, code }) => (done ? 'saved' : code))).toEqual([
      'saved',
      'TT-I-003',
      'TT-I-003',
      'TT-I-002',
      'saved',
      'TT-I-006',
      'TT-I-404',
      'TT-I-001',
    ])
    expect(saved[3]?.message).toBe('2027年还没有结束，请到期后再填')
    expect((await row('1')).current).toMatchObject({ value: '3.9', revision: 1, recordedBy: '统计员' })
  })

  it('finds a row by pinyin and by other names of its definition', async () => {
    expect((await row('2')).searched).toMatch(/^diqushengchanzongzhi dqsczz .*gdp/)
  })

  it('tells zero from every kind of absence', async () => {
    const air = await row('3')
    await save(statistics, cell(air.id, '2021', '0'), cell(air.id, '2020', '', { absence: 'suppressed' }))
    expect((await row('3', '2021')).current).toMatchObject({ value: '0', absence: null })
    expect((await row('3', '2020')).current).toMatchObject({ value: null, absence: 'suppressed' })
  })

  it('refuses whoever saw an older figure, shows the one that stands, and loses neither', async () => {
    const share = await row('1')
    const [clash] = await save(place.office, cell(share.id, '2023', '5', { revision: 0 }))
    expect(clash).toMatchObject({ done: false, code: 'TT-I-409', observation: { value: '3.9', revision: 1 } })
    const both = await Promise.all([
      save(place.office, cell(share.id, '2023', '4.1', { revision: 1, state: 'revised' })),
      save(statistics, cell(share.id, '2023', '4.2', { revision: 1, state: 'revised' })),
    ])
    expect(both.flat().filter(({ done }) => done)).toHaveLength(1)
  })

  it('lets a liaison enter what his unit answers for, and names who enters the rest', async () => {
    const [share, gdp] = [await row('1'), await row('2')]
    const saved = await save(place.liaison, cell(share.id, '2024', '4.4'), cell(gdp.id, '2024', '140'))
    expect(saved.map(({ code }) => code)).toEqual([null, 'TT-I-403'])
    expect(saved[1]?.message).toBe('“地区生产总值”由县统计局填报，本账号不能改')
    const { rows } = await table('2024', place.liaison)
    expect(rows.map(({ mayEnter }) => mayEnter)).toEqual([true, false, false, false])
    expect(
      (await place.leader('PUT', '/api/v1/observations', { payload: { cells: [cell(share.id, '2024', '1')] } }))
        .statusCode,
    ).toBe(403)
  })
})

describe('figures of places below', () => {
  const read = async (query: string): Promise<EntryTable> =>
    (await statistics('GET', `/api/v1/plans/${plan}/observations/2023?${query}`)).json()

  it('are entered at one place, or one indicator at the place and at all that lie directly below', async () => {
    const { id } = await row('4')
    const one = await read('region=330213001')
    expect([one.region, one.places.slice(0, 2)]).toEqual([
      '330213001',
      [
        { code: '330213', name: '宁波市奉化区' },
        { code: '330213001', name: '锦屏街道' },
      ],
    ])
    // What a plan promises it promises for its own place.
    expect(one.rows.map(({ region, target, path }) => [region, target, path])).toEqual(
      one.rows.map(() => ['330213001', null, null]),
    )
    await save(
      statistics,
      cell(id, '2023', '95', { region: '330213001' }),
      cell(id, '2023', '96', { region: '330213' }),
    )
    const all = await read(`indicator=${id}`)
    expect(all.rows).toHaveLength(all.places.length)
    expect(
      all.rows.slice(0, 3).map(({ name, indicator, current }) => [name, indicator, current?.value ?? null]),
    ).toEqual([
      ['宁波市奉化区', id, '96'],
      ['锦屏街道', id, '95'],
      ['岳林街道', id, null],
    ])
  })

  it('of places elsewhere are refused with what to look at', async () => {
    const answer = await statistics('GET', `/api/v1/plans/${plan}/observations/2023?region=330212`)
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'TT-I-005'])
    expect((await statistics('GET', `/api/v1/plans/${plan}/observations/2023?indicator=i-99`)).statusCode).toBe(404)
  })
})

describe('R11, R12: what stood when', () => {
  it('keeps every vintage with its state, and reads the same again as of an earlier moment', async () => {
    const { clock } = place.services
    const gdp = await row('2')
    const read = async (asOf?: string): Promise<Observation[]> =>
      (
        await place.office(
          'GET',
          `/api/v1/indicators/${gdp.id}/observations${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''}`,
        )
      ).json()
    await save(statistics, cell(gdp.id, '2025', '148', { state: 'flash' }))
    clock.pass({ minutes: 60 })
    const moment = clock.now().toISOString()
    const seen = await read()
    clock.pass({ minutes: 60 })
    await save(statistics, cell(gdp.id, '2025', '149.2', { state: 'preliminary', revision: 1 }))
    clock.pass({ minutes: 60 })
    await save(statistics, cell(gdp.id, '2025', '', { revision: 2 }))
    expect((await read()).map(({ period }) => period)).not.toContain('2025')
    expect(await read(moment)).toEqual(seen)
    const versions: ObservationVersion[] = (
      await place.office('GET', `/api/v1/indicators/${gdp.id}/observations/2025/versions`)
    ).json()
    expect(versions.map(({ observation }) => [observation.value, observation.state])).toEqual([
      ['149.2', 'preliminary'],
      ['148', 'flash'],
    ])
    expect(versions.every(({ supersededAt }) => supersededAt !== null)).toBe(true)
    await save(statistics, cell(gdp.id, '2025', '149.9'))
    const [again] = await save(statistics, cell(gdp.id, '2025', '150', { revision: 3 }))
    expect(again).toMatchObject({ done: true, observation: { value: '150', revision: 4 } })
  })
})
