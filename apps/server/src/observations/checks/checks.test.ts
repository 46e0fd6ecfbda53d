import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../../test/measured-plan.ts'
import { multipart } from '../../test/multipart.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { EntryTable, SavedCell } from '../schema.ts'
import type { ObservationImport } from '../sheet/import-preview.ts'
import type { FigureRemark } from './schema.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
  const gdp = Object.entries({ 2019: '100', 2020: '105', 2021: '111', 2022: '116' })
  await save(...gdp.map(([period, raw]) => cell('i-2', period, raw)), cell('i-1', '2022', '3.6'))
})
afterAll(() => place.close())

const cell = (indicator: string, period: string, raw: string, rest = {}) => {
  return { indicator, period, raw, state: 'final', revision: 0, ...rest }
}
const save = async (...cells: object[]): Promise<SavedCell[]> =>
  (await statistics('PUT', '/api/v1/observations', { payload: { cells } })).json()
const rows = async (period: string) => {
  const table: EntryTable = (await statistics('GET', `/api/v1/plans/${plan}/observations/${period}`)).json()
  return table.rows
}
const words = (remarks: readonly FigureRemark[]) => remarks.map(({ words, meant }) => [words, meant])

describe('R36: what stands beside a cell', () => {
  it('R36: the range in which the figure is expected, and why there is none; the limits of its kind', async () => {
    const [share, gdp] = await rows('2023')
    expect(gdp).toMatchObject({ range: { low: '116', high: '128' }, whyNoRange: null })
    expect(share).toMatchObject({ range: null, whyNoRange: '以前各期只有1个数，不足4个，不生成参考范围' })
    expect([share?.limits, gdp?.limits]).toEqual([
      { low: '0', high: '100' },
      { low: '0', high: null },
    ])
  })

  it('R9: the target of the year, reckoned on the path where the plan names none', async () => {
    const [share, gdp] = await rows('2024')
    expect([share?.path?.slice(0, 6), share?.target?.raw]).toEqual(['4.5', '5'])
    expect(gdp?.path).toBe('140')
    expect((await rows('2025')).map(({ path }) => path)).toEqual([null, null, null, null])
    expect((await rows('2023-Q1')).map(({ path }) => path)).toEqual([null, null, null, null])
  })
})

describe('R36: what is odd about a figure', () => {
  it('R36: is told before it is written, after it is saved, and in the table, and blocks nothing', async () => {
    const cells = [
      cell('i-1', '2023', '39'),
      cell('i-2', '2023', '1210'),
      cell('i-2', '2024', '约'),
      cell('i-99', '2024', '1'),
    ]
    const typed = cells.map(({ indicator, period, raw }) => ({ indicator, period, raw }))
    const answer = await statistics('POST', '/api/v1/observations/checks', { payload: { cells: typed } })
    const told: { remarks: FigureRemark[] }[] = answer.json()
    const slips = [
      [['2023年为39，2022年为3.6，超过变动10个百分点，疑多一位', '3.9']],
      [['2023年为1210，2022年为116，超过变动幅度50%，疑多一位', '121']],
    ]
    expect(told.map(({ remarks }) => words(remarks))).toEqual([...slips, [], []])
    const saved = await save(...cells.slice(0, 2))
    expect(saved.map(({ done, remarks }) => [done, words(remarks)])).toEqual(slips.map((one) => [true, one]))
    expect((await rows('2023')).slice(0, 2).map(({ remarks }) => words(remarks))).toEqual(slips)
    const mended = await save(cell('i-1', '2023', '3.9', { revision: 1 }), cell('i-2', '2023', '121', { revision: 1 }))
    expect(mended.map(({ remarks }) => remarks)).toEqual([[], []])
  })

  it('R36: a share of more than all, and a figure out of its range', async () => {
    const saved = await save(cell('i-1', '2018', '112'), cell('i-2', '2024', '150'))
    expect(saved.map(({ remarks }) => words(remarks))).toEqual([
      [['2018年为112，不应大于100', null]],
      [['2024年为150，超出参考范围121—133', null]],
    ])
  })

  it('R36: an import shows it in its preview, the years of the sheet beside one another', async () => {
    const book = new excel.Workbook()
    book.addWorksheet('汇总').addRows([
      ['指标', '2020年', '2021年'],
      ['PM2.5平均浓度', '24', '236'],
    ])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const url = `/api/v1/plans/${plan}/observations/imports`
    const answer = await statistics('POST', url, multipart([{ name: '数据.xlsx', bytes }]))
    const { changes }: ObservationImport = answer.json()
    expect(changes.map(({ at, remarks }) => [at, words(remarks)])).toEqual([
      ['汇总 C2', [['2021年为236，2020年为24，超过变动幅度50%，疑多一位', '23.6']]],
      ['汇总 B2', []],
    ])
  })
})
