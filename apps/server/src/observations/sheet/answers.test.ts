import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../../test/measured-plan.ts'
import { multipart } from '../../test/multipart.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { EntryTable } from '../schema.ts'
import { type ImportAnswers, noAnswers } from './import-answers.ts'
import type { ObservationImport } from './import-preview.ts'

// The clock of the tests stands on Monday, 2 March 2026.
let place: PlanOffice
let statistics: Send
let plan: string
beforeAll(async () => {
  place = await openPlanOffice()
  plan = await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
})
afterAll(() => place.close())

type Rows = readonly (readonly (string | number | null)[])[]
const upload = async (rows: Rows): Promise<ObservationImport> => {
  const book = new excel.Workbook()
  book.addWorksheet('年报').addRows(rows.map((row) => [...row]))
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const url = `/api/v1/plans/${plan}/observations/imports?state=final`
  const answer = await statistics('POST', url, multipart([{ name: '年报.xlsx', bytes }]))
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const answer = async ({ id }: ObservationImport, answers: Partial<ImportAnswers>): Promise<ObservationImport> => {
  const payload = { ...noAnswers, ...answers }
  return (await statistics('PUT', `/api/v1/observation-imports/${id}/answers`, { payload })).json()
}
const apply = ({ id }: ObservationImport) => statistics('POST', `/api/v1/observation-imports/${id}/apply`)
const asked = ({ questions }: ObservationImport) =>
  questions.map(({ message, options, cells }) => [message, cells, options.map(({ value }) => value)])
const cells = ({ changes }: ObservationImport) => changes.map(({ cell }) => [cell.period, cell.raw])
const figures = async (period: string) => {
  const { rows }: EntryTable = (await place.office('GET', `/api/v1/plans/${plan}/observations/${period}`)).json()
  return rows.map(({ current }) => current?.value ?? null)
}

describe('R35: what a sheet leaves open', () => {
  it('R35: another unit is asked about, converted or kept, and what was written is told', async () => {
    const rows = [
      ['指标', '单位', '2022年', '2023年'],
      ['地区生产总值', '万元', 1_215_000, '130亿元'],
      ['PM2.5平均浓度', '户', 24, null],
    ]
    const sheet = await upload(rows)
    expect(asked(sheet)).toEqual([
      ['“地区生产总值”表中单位“万元”，登记单位“亿元”，相差10000倍', 1, ['convert', 'keep', '']],
      ['“PM2.5平均浓度”表中单位“户”，登记单位“微克/立方米”，不能换算', 1, ['keep', '']],
    ])
    // What waits for an answer is no change; a figure with a unit of its own is read by that.
    expect(cells(sheet)).toEqual([['2023', '130亿元']])
    const converted = await answer(sheet, { units: { 'i-2 万元': 'convert', 'i-3 户': '' } })
    expect(converted.changes.map(({ cell, convertedFrom }) => [cell.raw, convertedFrom])).toEqual([
      ['121.5', '1215000万元'],
      ['130亿元', null],
    ])
    expect(cells(await answer(sheet, { units: { 'i-2 万元': 'keep' } }))).toContainEqual(['2022', '1215000'])
    await answer(sheet, { units: { 'i-2 万元': 'convert', 'i-3 户': '' } })
    await apply(sheet)
    expect((await figures('2022'))[1]).toBe('121.5')
    expect((await answer(sheet, {})) as object).toMatchObject({ error: { code: 'TT-I-023' } })
  })

  it('R35: what was answered is remembered for the next sheet of the sender', async () => {
    const again = await upload([
      ['指标', '单位', '2021年'],
      ['地区生产总值', '万元', 1_180_000],
    ])
    expect(again.questions.map(({ answer }) => answer)).toEqual(['convert'])
    expect(cells(again)).toEqual([['2021', '118']])
  })

  it('R14, R35: a place that was renamed is offered with what became of it, a name with the likest', async () => {
    const sheet = await upload([
      ['指标', '地区', '期别', '数值'],
      ['地区生产总值（现价）', '', '2021年', 117],
      ['地区生产总值', '奉化市', '2015年', 90],
      ['地区生产总值', '锦屏街道办事处', '2021年', 20],
      ['粮食产量', '', '2021年', 9],
    ])
    expect(asked(sheet)).toEqual([
      ['本方案附表没有“地区生产总值（现价）”这项指标，请改成附表上的名称', 1, ['i-2', '']],
      ['宁波市奉化区现在没有“奉化市”这个地区', 1, ['330213', '']],
      ['宁波市奉化区现在没有“锦屏街道办事处”这个地区', 1, ['330213001', '']],
    ])
    expect(sheet.questions[1]?.options[0]?.because).toMatch(/^2016年\d+月\d+日由奉化市改设$/)
    expect(cells(sheet)).toEqual([])
    expect(sheet.problems.map(({ name }) => name)).toEqual(['粮食产量'])
    const done = await answer(sheet, {
      names: { '地区生产总值（现价）': 'i-2' },
      regions: { 锦屏街道办事处: '330213001', 奉化市: '330213' },
    })
    expect(cells(done)).toEqual([
      ['2021', '117'],
      ['2015', '90'],
      ['2021', '20'],
    ])
  })

  it('R35: heads that mean nothing are named by a person, and nothing is read until then', async () => {
    const sheet = await upload([
      ['考核内容', '23年实绩', '填表人'],
      ['地区生产总值', 131.5, '张'],
      ['群众满意度', 95.2, '张'],
    ])
    expect(sheet.changes).toEqual([])
    expect(sheet.columns.map(({ head, means, example }) => [head, means, example])).toEqual([
      ['考核内容', null, '地区生产总值'],
      ['23年实绩', null, '131.5'],
      ['填表人', null, '张'],
    ])
    const named = await answer(sheet, { columns: { 考核内容: 'indicator', '23年实绩': '2023' } })
    expect(named.columns.map(({ means }) => means)).toEqual(['indicator', '2023', null])
    expect(cells(named)).toEqual([
      ['2023', '131.5'],
      ['2023', '95.2'],
    ])
  })
})

describe('R35: merge or replace', () => {
  it('R35: in place of what stands, empty cells take figures back, and the preview shows it', async () => {
    const first = await upload([
      ['指标', '2019年', '2020年'],
      ['地区生产总值', 100, 105],
      ['群众满意度', 94, 95],
    ])
    await apply(first)
    place.services.clock.pass({ minutes: 5 })
    const rows = [
      ['指标', '2019年', '2020年'],
      ['地区生产总值', 100, null],
      ['群众满意度', null, 95],
    ]
    const sheet = await upload(rows)
    expect(sheet).toMatchObject({ changes: [], counts: { changes: 0, unchanged: 2 } })
    const replaced = await answer(sheet, { mode: 'replace' })
    expect(replaced.changes.map(({ at, before, cell }) => [at, before?.raw, cell.raw])).toEqual([
      ['年报 C2', '105', ''],
      ['年报 B3', '94', ''],
    ])
    await apply(sheet)
    expect([await figures('2019'), await figures('2020')]).toEqual([
      [null, '100', null, null],
      [null, null, null, '95'],
    ])
    await statistics('POST', `/api/v1/observation-imports/${sheet.id}/undo`)
    expect((await figures('2020'))[1]).toBe('105')
  })
})

it('R35: the sheet comes back with what is wrong beside its rows', async () => {
  const sheet = await upload([
    ['云溪县各项指标'],
    ['指标', '2021年', '2027年'],
    ['PM2.5平均浓度', 22, null],
    ['地区生产总值', '约一百', 160],
    ['群众满意度', 951, null],
  ])
  const answered = await statistics('GET', `/api/v1/observation-imports/${sheet.id}/problems.xlsx`)
  const book = new excel.Workbook()
  await book.xlsx.load(answered.rawPayload as never)
  const own = book.getWorksheet('年报')
  expect([1, 2, 3].map((row) => own?.getCell(row, 4).value)).toEqual([null, '核对意见', null])
  expect(String(own?.getCell('D4').value)).toMatch(/B4：地区生产总值：.*不是数字[\s\S]*C4：2027年还没有结束/)
  expect(own?.getCell('B4').fill).toMatchObject({ fgColor: { argb: 'FFFBE7E5' } })
})
