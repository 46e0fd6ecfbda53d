import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../../test/measured-plan.ts'
import { multipart } from '../../test/multipart.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { EntryTable } from '../schema.ts'
import type { AppliedImport } from './apply-import.ts'
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

const figures = async (period: string) => {
  const { rows }: EntryTable = (await place.office('GET', `/api/v1/plans/${plan}/observations/${period}`)).json()
  return rows.map(({ current }) => current?.raw ?? null)
}
const upload = async (book: excel.Workbook, query = ''): Promise<ObservationImport> => {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const url = `/api/v1/plans/${plan}/observations/imports${query}`
  const answer = await statistics('POST', url, multipart([{ name: '数据.xlsx', bytes }]))
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const apply = async ({ id }: ObservationImport): Promise<AppliedImport> =>
  (await statistics('POST', `/api/v1/observation-imports/${id}/apply`)).json()
const download = async (period: string) => {
  const book = new excel.Workbook()
  const url = `/api/v1/plans/${plan}/observations/${period}/sheet.xlsx`
  await book.xlsx.load((await statistics('GET', url)).rawPayload as never)
  return book
}
const sheetOf = (rows: readonly (readonly (string | number | null)[])[]) => {
  const book = new excel.Workbook()
  book.addWorksheet('汇总').addRows(rows.map((row) => [...row]))
  return book
}

describe('the sheet to fill', () => {
  it('comes back with columns moved and added, and is laid out before anything is written', async () => {
    const book = await download('2023')
    const sheet = book.worksheets[0]
    if (!sheet) throw new Error('no sheet')
    sheet.spliceColumns(2, 0, ['', '', '本科意见', '同意'])
    const heads = sheet.getRow(3).values as string[]
    const at = (head: string) => heads.indexOf(head)
    expect(sheet.getCell(4, at('目标')).value).toBe('5（2025）')
    sheet.getCell(4, at('本期值')).value = 3.9
    sheet.getCell(5, at('本期值')).value = '131.2亿元'
    sheet.getCell(6, at('没有数的原因')).value = '依规不公开'
    sheet.getCell(7, at('本期值')).value = '百分之九十五'
    const preview = await upload(book)
    expect(preview.changes.map(({ cell, before }) => [cell.raw, cell.absence ?? null, before])).toEqual([
      ['3.9', null, null],
      ['131.2亿元', null, null],
      ['', 'suppressed', null],
    ])
    expect(preview.problems).toMatchObject([{ at: '指标填报 G7', raw: '百分之九十五' }])
    expect(await figures('2023')).toEqual([null, null, null, null])
    const again = async () => (await statistics('GET', `/api/v1/observation-imports/${preview.id}`)).json()
    expect(await again()).toEqual(preview)
    expect(await apply(preview)).toEqual({ written: 3, refused: 0, refusals: [] })
    expect(await figures('2023')).toEqual(['3.9', '131.2亿元', '', null])
    expect(await again()).toMatchObject({ planId: plan, fileName: '数据.xlsx', undoneAt: null })
    expect((await again()).appliedAt).not.toBeNull()
    const twice = await statistics('POST', `/api/v1/observation-imports/${preview.id}/apply`)
    expect([twice.statusCode, twice.json().error.code]).toEqual([409, 'TT-I-020'])
    const [recent] = (await statistics('GET', `/api/v1/plans/${plan}/observations/imports`)).json()
    expect(recent).toMatchObject({ id: preview.id, fileName: '数据.xlsx', changes: 3, undoneAt: null })
    expect((await place.office('GET', `/api/v1/plans/${plan}/observations/imports`)).json()).toEqual([])
  })

  it('does not overwrite what somebody changed after it went out', async () => {
    const book = await download('2023')
    const sheet = book.worksheets[0]
    const heads = sheet?.getRow(3).values as string[]
    if (!sheet) throw new Error('no sheet')
    sheet.getCell(4, heads.indexOf('本期值')).value = 4.2
    const share = { indicator: 'i-1', period: '2023', raw: '4.0', state: 'revised', revision: 1 }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [share] } })
    const { changes, problems } = await upload(book)
    expect(changes).toEqual([])
    expect(problems[0]?.message).toBe('填报表下载以后有人改成了“4.0”，请对照后在网页上改')
  })
})

it('what changed between the preview and the writing is left as it is, and named by its place in the sheet', async () => {
  const rows = [
    ['指标', '2018年', '2019年'],
    ['地区生产总值', 98, 104],
  ]
  const preview = await upload(sheetOf(rows), '?state=final')
  const cell = { indicator: 'i-2', period: '2019', raw: '103', state: 'final', revision: 0 }
  await statistics('PUT', '/api/v1/observations', { payload: { cells: [cell] } })
  expect(await apply(preview)).toEqual({
    written: 1,
    refused: 1,
    refusals: [{ at: '汇总 C2', code: 'TT-I-409', message: '“地区生产总值”2019年刚被别人改过，请对照后再填' }],
  })
  expect((await figures('2019'))[1]).toBe('103')
})

describe('R35: any other sheet', () => {
  it('with a column for each period is read by its heads; every wrong cell is named, none is guessed', async () => {
    const preview = await upload(
      sheetOf([
        ['云溪县指标完成情况', null, null, null, null],
        ['指标名称', '单位', '2021年', '2022年度', '2027年'],
        ['地区生产总值', '亿元', 118, '120.5', 160],
        ['其中：PM2.5平均浓度', '微克/立方米', '24', '2 3', null],
        ['粮食产量', '万吨', 9, 9, null],
        ['群众满意度', '%', '95.1%', '95.4％', null],
      ]),
      '?state=final',
    )
    expect(preview.changes.map(({ at, name, cell }) => [at, name, cell.period, cell.raw, cell.state])).toEqual([
      ['汇总 C3', '地区生产总值', '2021', '118', 'final'],
      ['汇总 D3', '地区生产总值', '2022', '120.5', 'final'],
      ['汇总 C4', '其中：PM2.5平均浓度', '2021', '24', 'final'],
      ['汇总 D4', '其中：PM2.5平均浓度', '2022', '2 3', 'final'],
      ['汇总 C6', '群众满意度', '2021', '95.1%', 'final'],
      ['汇总 D6', '群众满意度', '2022', '95.4％', 'final'],
    ])
    expect(preview.problems.map(({ at, message }) => [at, message])).toEqual([
      ['汇总 E3', '2027年还没有结束，请到期后再填'],
      ['汇总 C5', '本方案附表没有“粮食产量”这项指标，请改成附表上的名称'],
      ['汇总 D5', '本方案附表没有“粮食产量”这项指标，请改成附表上的名称'],
    ])
  })

  it('without columns for them leaves source and note of a figure that it repeats', async () => {
    const cell = { indicator: 'i-2', period: '2020', raw: '100', state: 'final', source: '年鉴', note: '普查修订' }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [{ ...cell, revision: 0 }] } })
    const rows = (figure: string) => [
      ['指标', '2020年'],
      ['地区生产总值', figure],
    ]
    expect(await upload(sheetOf(rows('100')), '?state=final')).toMatchObject({ changes: [], counts: { unchanged: 1 } })
    const { changes } = await upload(sheetOf(rows('101')), '?state=final')
    expect(changes[0]?.before).toEqual({ raw: '100', absence: null, state: 'final', source: '年鉴', note: '普查修订' })
    expect(changes[0]?.cell.source ?? '').toBe('')
  })

  it('with a line for each figure names duplicates, places that are not its own and periods that are none', async () => {
    const { changes, problems } = await upload(
      sheetOf([
        ['指标', '地区', '期别', '数值', '备注'],
        ['地区生产总值', '330213', '2024年', '140', '年报'],
        ['地区生产总值', '', '2024', '141', ''],
        ['地区生产总值', '海湾市', '2024年', '99', ''],
        ['地区生产总值', '', '去年', '99', ''],
        ['地区生产总值', '锦屏街道', '2024年', '21.5', ''],
      ]),
    )
    expect(changes.map(({ at, cell }) => [at, cell.region, cell.raw, cell.note])).toEqual([
      ['汇总 D2', '330213', '140', '年报'],
      ['汇总 D6', '330213001', '21.5', ''],
    ])
    expect(problems.map(({ at, message }) => `${at} ${message}`)).toEqual([
      '汇总 D3 与汇总 D2是同一指标同一期别，只取前一处；请删去一处',
      '汇总 D4 “海湾市”不在宁波市奉化区范围内，这一行没有读入；请核对地区名称或代码',
      '汇总 D5 期别“去年”不能识别，请写成 2023年、2023年三季度或2023年9月',
    ])
  })

  it('that holds no figures, or is no workbook, is refused with what to look for', async () => {
    const url = `/api/v1/plans/${plan}/observations/imports`
    const bytes = new Uint8Array(await sheetOf([['姓名', '电话']]).xlsx.writeBuffer())
    const empty = await statistics('POST', url, multipart([{ name: '通讯录.xlsx', bytes }]))
    expect([empty.statusCode, empty.json().error.code]).toEqual([422, 'TT-I-010'])
    const text = await statistics(
      'POST',
      url,
      multipart([{ name: '数据.xlsx', bytes: new TextEncoder().encode('a,b') }]),
    )
    expect(text.statusCode).toBe(422)
    const large = await statistics(
      'POST',
      url,
      multipart([{ name: '全省.xlsx', bytes: new Uint8Array(20 * 2 ** 20 + 1) }]),
    )
    expect([large.statusCode, large.json().error.code]).toEqual([413, 'TT-R-118'])
    expect(large.json().error.message).toContain('“全省.xlsx”超过20 MB')
  })
})

describe('undoing an import', () => {
  it('puts back what stood, keeps what was changed since, and does so once', async () => {
    const before = await figures('2021')
    const preview = await upload(
      sheetOf([
        ['指标', '2021年'],
        ['数字经济核心产业增加值占GDP比重', 3.1],
        ['地区生产总值', 117],
      ]),
    )
    await apply(preview)
    place.services.clock.pass({ minutes: 5 })
    const gdp = { indicator: 'i-2', period: '2021', raw: '119', state: 'final', revision: 1 }
    await statistics('PUT', '/api/v1/observations', { payload: { cells: [gdp] } })
    const undone = await statistics('POST', `/api/v1/observation-imports/${preview.id}/undo`)
    expect(undone.json()).toEqual({ restored: 1, kept: ['地区生产总值'] })
    expect(await figures('2021')).toEqual([before[0], '119', before[2], before[3]])
    const twice = await statistics('POST', `/api/v1/observation-imports/${preview.id}/undo`)
    expect(twice.json().error.code).toBe('TT-I-022')
  })
})
