import { noSettings } from '@tongtu/indicator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRegions } from '../regions/regions.ts'
import { confirmMeasuredPlan } from '../test/measured-plan.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../test/plan-office.ts'
import { signInAs } from '../test/sign-in-as.ts'
import { confirmTablePlan } from '../test/table-plan.ts'
import type { PlaceComparison, VerdictTable } from './places-schema.ts'

// The clock of the tests stands on Monday, 2 March 2026; the place is 奉化区 (330213) of 宁波, with towns below.
let place: PlanOffice
let statistics: Send
let plan: string
const HERE = '330213'
const towns = readRegions()
  .tree.children(HERE, '2024-12-31')
  .map(({ code }) => code)
const [first = '', second = '', third = ''] = towns

beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
  await enter(`i-1 ${HERE} 2023 3.5`, `i-1 ${HERE} 2024 3.6`, `i-1 ${first} 2023 4`, `i-1 ${first} 2024 4.8 flash`)
  await enter(`i-2 ${first} 2024 20`, `i-2 ${second} 2024 15`, `i-2 ${first} 2023 16`)
  await enter(`i-3 ${HERE} 2023 25`, `i-3 ${HERE} 2024 23.6`)
  await enter(`i-3 ${first} 2024 20`, `i-3 ${second} 2024 25`, `i-3 ${third} 2024 20`)
})
afterAll(() => place.close())

/** Enters figures: `indicator region period raw state`. */
async function enter(...lines: string[]) {
  const cells = lines.map((line) => {
    const [indicator, region, period, raw, state = 'final'] = line.split(' ')
    return { indicator, region, period, raw, state, revision: 0 }
  })
  const saved = (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
  expect(saved.map(({ message }: { message: string | null }) => message)).toEqual(lines.map(() => null))
}
const table = async (query: string): Promise<VerdictTable> =>
  (await place.office('GET', `/api/v1/plans/${plan}/verdicts?${query}`)).json()
/** A cell of a row of one year, by the place of its region in the table. */
const cell = (row: VerdictTable['rows'][number] | undefined, region: string) =>
  row?.cells.find((one) => one.region === region)
const compare = async (id: string, query: string): Promise<PlaceComparison> =>
  (await place.office('GET', `/api/v1/indicators/${id}/places?${query}`)).json()

describe('the table of indicators, places and years', () => {
  it('lists the place and the places below it, with the way to it and the levels that there are', async () => {
    const { regions, path, levels } = await table('from=2024&to=2024')
    expect(regions[0]).toMatchObject({ code: HERE, level: 'county', parts: towns.length })
    expect(regions.slice(1).map(({ code }) => code)).toEqual(towns)
    expect(path.map(({ code }) => code)).toEqual([HERE])
    expect(levels).toEqual([{ level: 'township', count: towns.length }])
    const below = await table(`from=2024&to=2024&under=${first}`)
    expect(below.path.map(({ code }) => code)).toEqual([HERE, first])
    expect(below.regions.map(({ code, parts }) => [code, parts])).toEqual([[first, 0]])
    const elsewhere = await place.office('GET', `/api/v1/plans/${plan}/verdicts?from=2024&to=2024&under=330282`)
    expect(elsewhere.statusCode).toBe(404)
  })

  it('says of a cell the gap to the target of the year as what is good of it, and the change in a year', async () => {
    const { rows } = await table('from=2024&to=2024')
    const [share, gdp, dust] = rows
    expect(share).toMatchObject({ towards: 'up', gapUnit: '个百分点', changeUnit: '个百分点' })
    expect(cell(share, HERE)).toMatchObject({
      value: '3.6',
      target: '4.5',
      gap: '-0.9',
      change: '0.1',
      origin: 'entered',
    })
    expect(dust).toMatchObject({ towards: 'down', changeUnit: '%' })
    expect(cell(dust, HERE)).toMatchObject({ value: '23.6', target: '23', gap: '-0.6', change: '-5.6' })
    expect(cell(gdp, first)).toMatchObject({ value: '20', change: '25' })
  })

  it('judges below only what is owed there, and shows a total with gaps without a light', async () => {
    const { rows } = await table('from=2024&to=2024')
    const [share, gdp] = rows
    expect(cell(share, first)).toMatchObject({ value: '4.8', state: 'flash', status: null, gap: null, change: '0.8' })
    expect(cell(share, second)).toBeUndefined()
    expect(cell(gdp, HERE)).toMatchObject({
      ...{ value: null, status: 'no_data' },
      computed: { value: '35', how: 'regions', used: 2, expected: towns.length, demo: false },
    })
    const { revision } = (await place.office('GET', '/api/v1/indicators/i-1/settings')).json()
    const payload = { settings: { ...noSettings, shared: true }, revision, reason: '按全区统一目标' }
    expect((await place.office('PUT', '/api/v1/indicators/i-1/settings', { payload })).statusCode).toBe(204)
    expect(cell((await table('from=2024&to=2024')).rows[0], first)).toMatchObject({
      status: 'on_track',
      outcome: 'not_met',
    })
  })
})

describe('places compared by one indicator', () => {
  it('R23: names the places at either end, and those without a figure', async () => {
    const { spreads, name, cells } = await compare('i-3', 'from=2023&to=2024')
    expect(name).toBe('PM2.5平均浓度')
    expect(cells.map(({ region, year }) => `${region} ${year}`)).toContain(`${first} 2024`)
    expect(spreads[0]).toMatchObject({ year: '2023', used: 0, ratio: null, mean: null })
    expect(spreads[1]).toMatchObject({ used: 3, of: towns.length, ratio: '1.25', median: '20', reason: null })
    expect(spreads[1]?.mean).toBe('21.6666666667')
    expect(spreads[1]?.highest.map(({ code }) => code)).toEqual([second])
    expect(spreads[1]?.lowest.map(({ code }) => code)).toEqual([first, third])
    expect(spreads[1]?.missing).toHaveLength(towns.length - 3)
  })
})

describe('a plan that is confirmed when there are figures', () => {
  it('has those of the places below from the start, each in the unit of its row', async () => {
    const later = await confirmTablePlan(place.services, {
      title: '云溪县经济方案（2021—2025年）',
      goals: ['到2025年，地区生产总值达到150亿元。'],
      measure: '壮大产业。到2025年，新建园区3个。（牵头单位：县发改局）',
      years: ['2022', '2025'],
      rows: [['1', '地区生产总值', '万元', '1000000', '1500000']],
    })
    const answer = await place.office('GET', `/api/v1/plans/${later}/verdicts?from=2024&to=2024`)
    const [gdp] = (answer.json() as VerdictTable).rows
    expect([first, second].map((region) => cell(gdp, region)?.value)).toEqual(['200000', '150000'])
  })
})

describe('the table as of an earlier moment', () => {
  it('R12: reads the same after later figures and settings, and so does the comparison', async () => {
    const moment = place.services.clock.now().toISOString()
    const query = `from=2022&to=2024&asOf=${encodeURIComponent(moment)}`
    const [now, compared] = [await table('from=2022&to=2024'), await compare('i-3', 'from=2022&to=2024')]
    expect(await table(query)).toEqual(now)
    expect(await compare('i-3', query)).toEqual(compared)
    place.services.clock.pass({ minutes: 5 })
    const { rows } = now
    const standing = cell({ ...rows[2]!, cells: rows[2]!.cells.filter(({ year }) => year === '2024') }, first)
    expect(standing?.value).toBe('20')
    const payload = {
      cells: [{ indicator: 'i-3', region: first, period: '2024', raw: '31', state: 'final', revision: 1 }],
    }
    await statistics('PUT', '/api/v1/observations', { payload })
    expect(await table('from=2022&to=2024')).not.toEqual(now)
    expect(await table(query)).toEqual(now)
    expect(await compare('i-3', query)).toEqual(compared)
    const back = { ...payload.cells[0], raw: '20', revision: 2 }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [back] } })
  })
})

describe('the table as an Excel file', () => {
  const sheetOf = async (query: string) => {
    const answer = await place.office('GET', `/api/v1/plans/${plan}/verdicts.xlsx?${query}`)
    expect(answer.statusCode).toBe(200)
    const { default: excel } = await import('exceljs')
    const book = new excel.Workbook()
    await book.xlsx.load(answer.rawPayload as never)
    const sheet = book.worksheets[0]
    if (!sheet) throw new Error('no sheet')
    return sheet
  }

  it('keeps numbers as numbers with shape and marks in their format, frozen head and first columns', async () => {
    const sheet = await sheetOf('year=2024')
    expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 4, ySplit: 4 }])
    const heads = (sheet.getRow(4).values as string[]).slice(1)
    const own = heads.findIndex((head) => head.endsWith('奉化区')) + 1
    expect(heads.slice(0, 4)).toEqual(['序号', '类别', '指标', '单位'])
    expect(typeof sheet.getCell(5, 5).value).toBe('number')
    expect([sheet.getCell(5, own).value, sheet.getCell(5, own).numFmt]).toEqual([3.6, '"■ "#,##0.0'])
    expect(sheet.getCell(5, own + 1).numFmt).toBe('"● "#,##0.0" 快"')
    expect([sheet.getCell(6, own).value, sheet.getCell(6, own).numFmt]).toEqual([35, `"○ "#,##0" 算2/${towns.length}"`])
    expect(sheet.getCell(8, own).value).toBe('○ —')
  })

  it('has the rows and the view that a page shows', async () => {
    const sheet = await sheetOf('year=2024&view=met&rows=i-3,i-1')
    const own = 7
    expect([5, 6].map((row) => sheet.getCell(row, own).value)).toEqual([
      '■ 未达 -0.6微克/立方米',
      '■ 未达 -0.9个百分点',
    ])
    expect(sheet.rowCount).toBe(6)
    const ahead = await sheetOf('year=2026')
    expect(ahead.getCell(5, own).value).toBe('◇ 未到期')
  })
})
