import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlanOffice, type PlanOffice } from '../test/plan-office.ts'
import { confirmTablePlan } from '../test/table-plan.ts'
import type { PlanComparison } from './schema.ts'

let place: PlanOffice
let comparison: PlanComparison
beforeAll(async () => {
  place = await openPlanOffice()
  const { services } = place
  const measure = '壮大茶产业。到2025年，新建茶园3个。（牵头单位：县农业农村局）'
  const years = ['2022', '2025']
  await confirmTablePlan(services, {
    title: '云溪县茶产业行动方案（2021—2025年）',
    goals: ['到2025年，地区生产总值达到150亿元。'],
    measure,
    years,
    rows: [
      ['1', '茶农人均收入', '万元', '7.27', '9.24'],
      ['2', '茶园断面悬浮物浓度', '微克/立方米', '≤25', '≤23'],
      ['3', '茶乡阅读满意度', '%', '——', '稳步提升'],
    ],
  })
  await confirmTablePlan(services, {
    title: '云溪县山乡振兴方案（2021—2025年）',
    goals: ['到2025年，实现茶农稳步增收。'],
    measure,
    years,
    rows: [
      ['1', '茶农人均收入', '元', '72700', '95000'],
      ['2', '茶园断面悬浮物浓度', '微克/立方米', '≤25', '≤20'],
      ['3', '茶乡阅读满意度', '%', '——', '90'],
      ['4', '地区生产总值', '亿元', '——', '160'],
      ['5', '山乡绿道', '公里', '——', '300'],
    ],
  })
  comparison = (await place.office('GET', '/api/v1/plan-comparison')).json()
})
afterAll(() => place.close())

const named = (name: string) => comparison.indicators.find((one) => one.name === name)

describe('plans side by side', () => {
  it('hold what two plans promise of one indicator, in one unit, year by year', () => {
    const income = named('茶农人均收入')
    expect(income?.unit).toBe('万元')
    expect(income?.rows.map(({ years }) => years.map(({ value }) => value?.slice(0, 5)))).toEqual([
      ['7.27', '7.926', '8.583', '9.24'],
      ['7.27', '8.013', '8.756', '9.5'],
    ])
    expect(income?.rows.map(({ years }) => years.at(-1)?.boldest)).toEqual([false, true])
    expect(income?.rows.map(({ perYear, steepest }) => [perYear?.slice(0, 6), steepest])).toEqual([
      ['0.6566', false],
      ['0.7433', true],
    ])
  })

  it('know that less is more where lower is better', () => {
    const water = named('茶园断面悬浮物浓度')
    expect(water?.direction).toBe('down')
    expect(water?.rows.map(({ steepest }) => steepest)).toEqual([false, true])
  })

  it('show words beside figures and say that they do not compare', () => {
    const rows = named('茶乡阅读满意度')?.rows
    expect(rows?.map(({ printed, because }) => [printed[0]?.raw, because])).toEqual([
      ['稳步提升', '目标为“近3年中至少2年比上年上升”，没有可比的数'],
      ['90', '只有一个目标数，又没有基期，不能比每年的变动'],
    ])
  })

  it('find the same definition in a sentence and in a table, and leave out what one plan alone promises', () => {
    expect(named('地区生产总值')?.rows.map(({ where }) => where.kind)).toEqual(['indicator', 'goal'])
    expect(named('山乡绿道')).toBeUndefined()
  })

  it('go out as a table whose figures are numbers', async () => {
    const answer = await place.office('GET', '/api/v1/plan-comparison.xlsx')
    const book = new excel.Workbook()
    await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer)
    const [sheet] = book.worksheets
    const heads = sheet?.getRow(3).values as string[]
    const row = sheet?.getRows(4, 10)?.find((one) => String(one.getCell(3).value).startsWith('云溪县山乡振兴方案'))
    expect(row?.getCell(heads.indexOf('2025年')).value).toEqual(expect.any(Number))
  })
})
