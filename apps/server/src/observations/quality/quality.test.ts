import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmMeasuredPlan } from '../../test/measured-plan.ts'
import { placeInUnit } from '../../test/place-in-unit.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { FigureQuality } from './schema.ts'

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

const save = (send: Send, ...cells: object[]) => send('PUT', '/api/v1/observations', { payload: { cells } })
const cell = (indicator: string, period: string, raw: string, rest = {}) => {
  return { indicator, period, raw, state: 'final', revision: 0, ...rest }
}
const quality = async (period: string, send: Send = statistics): Promise<FigureQuality> =>
  (await send('GET', `/api/v1/plans/${plan}/observations/${period}/quality`)).json()
const unit = async (name: string, period: string) => (await quality(period)).units.find((one) => one.unit === name)

describe('R37: completeness and timeliness', () => {
  it('R37: counts by unit, person and period; an owner who was silent for two periods appears with the count', async () => {
    await save(
      statistics,
      cell('i-2', '2023', '130'),
      cell('i-2', '2024', '140'),
      cell('i-4', '2024', '', { absence: 'suppressed' }),
    )
    await save(place.liaison, cell('i-1', '2024', '45'), cell('i-1', '2023', '3.9'))
    const { all, people, periods, missing, units } = await quality('2024')
    expect(all).toEqual({ expected: 4, filled: 3, onTime: 0, overdue: 1 })
    expect(people.map(({ name, filled }) => [name, filled])).toEqual([
      ['统计员', 2],
      ['联络员', 1],
    ])
    expect(periods.map(({ period, filled }) => [period, filled])).toEqual([
      ['2024', 3],
      ['2023', 2],
      ['2022', 0],
      ['2021', 0],
    ])
    expect(missing.map(({ name, units, overdue }) => [name, units, overdue])).toEqual([
      ['PM2.5平均浓度', ['县生态环境局'], true],
    ])
    const [first] = units
    expect(first).toMatchObject({ unit: '县生态环境局', overdue: 1, silent: 4, never: true, lastAt: null })
    expect(await unit('县委组织部', '2024')).toMatchObject({ silent: 0, never: false })
    expect(await unit('县委组织部', '2023')).toMatchObject({ silent: 3, never: true })
  })

  it('R37: what is not due yet is not late, what came by its day is in time', async () => {
    const before = await quality('2025')
    // The release calendar: the GDP of 2025 was due in January; rows without one are due at the end of February.
    expect(before.missing.map(({ name, dueOn, overdue }) => [name, dueOn, overdue])).toContainEqual([
      ...['地区生产总值', '2026-01-31', true],
    ])
    await save(statistics, cell('i-2', '2025', '150'))
    expect(await unit('县统计局', '2025')).toMatchObject({ filled: 1, onTime: 0 })
    expect((await quality('2026')).all).toEqual({ expected: 0, filled: 0, onTime: 0, overdue: 0 })
    await save(statistics, cell('i-2', '2026-02', '24'))
    expect((await quality('2026-02')).all).toMatchObject({ filled: 1, onTime: 1 })
  })

  it('R37: breaches and figures without a note are counted with their unit', async () => {
    const { findings } = await quality('2024')
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('数字经济核心产业增加值占GDP比重')])
    expect(await unit('县经信局', '2024')).toMatchObject({ findings: 1 })
  })

  it('shows who answers for one unit its rows alone, and is taken away as a workbook', async () => {
    const own = await quality('2024', place.liaison)
    expect(own.units.map(({ unit }) => unit)).toEqual(['县经信局'])
    expect(own.all.expected).toBe(1)
    const answer = await statistics('GET', `/api/v1/plans/${plan}/observations/2024/quality.xlsx`)
    const book = new excel.Workbook()
    await book.xlsx.load(answer.rawPayload as never)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['分单位', '分人', '分期别', '未报的数', '不符和待说明'])
    expect(book.getWorksheet('未报的数')?.getRow(4).values).toContain('PM2.5平均浓度')
  })
})
