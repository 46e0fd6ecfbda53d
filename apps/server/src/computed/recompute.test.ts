import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import type { Explanation } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026; the place is 奉化区 (330213) of 宁波.
let place: PlanOffice
let statistics: Send
beforeAll(async () => {
  place = await openPlanOffice()
  await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
})
afterAll(() => place.close())

const HERE = '330213'
/** Enters figures under definitions: `indicator region period raw`, each a first version. */
async function enter(...lines: string[]) {
  const cells = lines.map((line) => {
    const [indicator, region, period, raw, revision = '0'] = line.split(' ')
    return { indicator, region, period, raw, state: 'final', revision: Number(revision) }
  })
  const saved = (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
  expect(saved.map(({ message }: { message: string | null }) => message)).toEqual(lines.map(() => null))
}
async function computed(series: string) {
  const rows = await place.services.db.system
    .selectFrom('computed_figures')
    .selectAll()
    .where('series', '=', series)
    .orderBy('region')
    .orderBy('period')
    .execute()
  return rows.map(({ region, period, value, how, used, expected }) =>
    [region, period, value, how, `${used}/${expected}`].join(' '),
  )
}
const townships = async () => {
  const { readRegions } = await import('../regions/regions.ts')
  return readRegions()
    .tree.children(HERE, '2024-12-31')
    .map(({ code }) => code)
}

describe('R26: what follows from a figure is made anew with it', () => {
  it('R21: a formula over figures of the place, in the unit of what it defines', async () => {
    await enter(`digital-core-va ${HERE} 2024 9.5`, `gdp ${HERE} 2024 190`)
    expect(await computed('digital-core-share')).toEqual([`${HERE} 2024 5 formula 1/1`])
    await enter(`gdp ${HERE} 2024 200 1`)
    expect(await computed('digital-core-share')).toEqual([`${HERE} 2024 4.75 formula 1/1`])
  })

  it('R25: the year of what is counted from January is its last month, and nine months are no year', async () => {
    await enter(`fiscal-livelihood ${HERE} 2024-09 60`, `budget-expenditure ${HERE} 2024-09 80`)
    expect(await computed('fiscal-livelihood')).toEqual([])
    await enter(`fiscal-livelihood ${HERE} 2024-12 90`, `budget-expenditure ${HERE} 2024-12 120`)
    expect(await computed('fiscal-livelihood')).toEqual([`${HERE} 2024 90 time 1/1`])
    expect(await computed('livelihood-share')).toEqual([
      `${HERE} 2024 75 formula 1/1`,
      `${HERE} 2024-09 75 formula 1/1`,
      `${HERE} 2024-12 75 formula 1/1`,
    ])
  })

  it('R24, R23: places below are added up, with what is missing told, until the place has a figure of its own', async () => {
    const codes = await townships()
    const [first = '', second = ''] = codes
    await enter(`childcare-places ${first} 2024 300`, `childcare-places ${second} 2024 200`)
    expect(await computed('childcare-places')).toEqual([`${HERE} 2024 500 regions 2/${codes.length}`])
    await enter(...codes.slice(2).map((code) => `childcare-places ${code} 2024 100`))
    const whole = 500 + 100 * (codes.length - 2)
    expect(await computed('childcare-places')).toEqual([
      `${HERE} 2024 ${whole} regions ${codes.length}/${codes.length}`,
    ])
  })

  it('R22: shares of places are the quotient of their sums, never the mean of shares', async () => {
    const [first = '', second = '', ...rest] = await townships()
    await enter(
      `urban-population ${first} 2023 9`,
      `resident-population ${first} 2023 10`,
      `urban-population ${second} 2023 45`,
      `resident-population ${second} 2023 90`,
      ...rest.flatMap((code) => [`urban-population ${code} 2023 0`, `resident-population ${code} 2023 0`]),
    )
    expect((await computed('urbanisation')).filter((row) => row.startsWith(`${HERE} 2023`))).toEqual([
      `${HERE} 2023 54 formula 1/1`,
    ])
  })

  it('R12: keeps what stood before, and what no longer follows is gone', async () => {
    await enter(`hi-tech-va ${HERE} 2022 30`, `scale-industrial-va ${HERE} 2022 60`)
    place.services.clock.pass({ minutes: 5 })
    await enter(`hi-tech-va ${HERE} 2022 45 1`)
    place.services.clock.pass({ minutes: 5 })
    const empty = { indicator: 'hi-tech-va', region: HERE, period: '2022', raw: '', state: 'final', revision: 2 }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [empty] } })
    expect(await computed('hi-tech-share')).toEqual([])
    const versions = await place.services.db.system
      .selectFrom('computed_figure_versions')
      .select('value')
      .where('series', '=', 'hi-tech-share')
      .orderBy('computed_at')
      .execute()
    expect(versions.map(({ value }) => value)).toEqual(['50', '75'])
  })
})

describe('R26: verdicts are kept with the figures they are on', () => {
  const verdicts = async (indicator: number) => {
    const rows = await place.services.db.system
      .selectFrom('verdicts')
      .selectAll()
      .where('indicator_id', '=', indicator)
      .orderBy('year')
      .execute()
    return rows.map(({ year, value, origin, status, outcome }) => [year, value, origin, status, outcome].join(' '))
  }

  it('for the years before the last target, on what was entered or else computed', async () => {
    expect(await verdicts(1)).toEqual([
      '2020   no_data undecided',
      '2021   no_data undecided',
      '2022   no_data undecided',
      '2023   no_data undecided',
      '2024 4.75 formula on_track not_met',
      '2025   no_data undecided',
    ])
    await enter('i-1 330213 2024 3.6')
    expect((await verdicts(1))[4]).toBe('2024 3.6 entered off_track not_met')
    expect(await computed('digital-core-share')).toEqual([`${HERE} 2024 4.75 formula 1/1`])
  })
})

describe('why a figure is what it is', () => {
  const explained = async (indicator: string, period: string, query = ''): Promise<Explanation> =>
    (await place.office('GET', `/api/v1/indicators/${indicator}/explanation/${period}${query}`)).json()
  const text = ({ lines }: Explanation) => lines.map(({ segments }) => segments.map((one) => one.text).join(''))

  it('R21: reads the formula with the figures put in, each with its key', async () => {
    const explanation = await explained('digital-core-share', '2024')
    expect(text(explanation)).toEqual([
      '数字经济核心产业增加值占GDP比重 = 数字经济核心产业增加值 9.5亿元 ÷ 地区生产总值 200亿元 = 4.75%',
    ])
    expect(explanation.lines[0]?.segments.flatMap(({ figure }) => figure ?? [])).toEqual([
      { series: 'digital-core-va', region: HERE, period: '2024' },
      { series: 'gdp', region: HERE, period: '2024' },
    ])
  })

  it('walks back to who entered it, and says what a formula lacks', async () => {
    const { entered, lines, regionName } = await explained('gdp', '2024')
    expect([entered?.value, entered?.recordedBy !== null, lines, regionName]).toEqual(['200', true, [], '奉化区'])
    expect((await explained('digital-core-share', '2019')).missing).toBe(
      '2019年奉化区“数字经济核心产业增加值”应报未报；2019年奉化区“地区生产总值”应报未报',
    )
  })

  it('R18: holds what was entered against what was computed, and lets it stand', async () => {
    expect((await explained('i-1', '2024')).difference).toBe(
      '填报3.6%，按公式计算4.8%，填报数低1.2%；以填报数为准，请核实差异',
    )
  })

  it('R24: names the places below with their figures and those that have none', async () => {
    await enter(`childcare-places ${(await townships())[0]} 2022 40`)
    const lines = text(await explained('childcare-places', '2022'))
    expect(lines[0]).toMatch(/^托位数合计40个（仅1\/\d+项有数）$/)
    expect(lines.filter((line) => line.endsWith(' 40个'))).toHaveLength(1)
    expect(lines.filter((line) => line.endsWith(' 应报未报'))).toHaveLength(lines.length - 2)
  })

  it('R12: as of an earlier moment with the figures of then', async () => {
    const moment = place.services.clock.now().toISOString()
    const before = await explained('digital-core-share', '2024')
    place.services.clock.pass({ minutes: 5 })
    await enter(`gdp ${HERE} 2024 250 2`)
    expect((await explained('digital-core-share', '2024')).value).toBe('3.8')
    expect(await explained('digital-core-share', '2024', `?asOf=${encodeURIComponent(moment)}`)).toEqual(before)
  })
})
