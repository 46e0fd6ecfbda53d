import { csvRows } from '@tongtu/kernel'
import excel from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSystem } from '../../platform/database.ts'
import { confirmMeasuredPlan } from '../../test/measured-plan.ts'
import { multipart } from '../../test/multipart.ts'
import { openPlanOffice, type PlanOffice, type Send } from '../../test/plan-office.ts'
import { signInAs } from '../../test/sign-in-as.ts'
import type { ObservationImport } from './import-preview.ts'

// A sheet of more months than are shown, from 1930 on: every tenth is ten times what it was, and the last are no numbers.
const [MONTHS, WRONG] = [1100, 1050]
const months = Array.from({ length: MONTHS }, (_, at) => `${1930 + Math.floor(at / 12)}年${(at % 12) + 1}月`)
const rows = [
  ...months.map((month, at) => ['地区生产总值', month, at % 10 === 9 ? 1000 + at : 100 + at / 10]),
  ...months.slice(0, WRONG).map((month) => ['粮食产量', month, '=9+1']),
]

let place: PlanOffice
let statistics: Send
let sheet: ObservationImport
beforeAll(async () => {
  place = await openPlanOffice()
  const plan = await confirmMeasuredPlan(place.services)
  statistics = await signInAs(place.app, 'statistics')
  const book = new excel.Workbook()
  book.addWorksheet('历年').addRows([['指标', '期别', '数值'], ...rows])
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const url = `/api/v1/plans/${plan}/observations/imports?state=final`
  sheet = (await statistics('POST', url, multipart([{ name: '历年.xlsx', bytes }]))).json()
})
afterAll(() => place.close())

const at = (rest: string) => `/api/v1/observation-imports/${sheet.id}${rest}`
const stored = () =>
  asSystem(place.services.db, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int from observations where series = 'gdp'`.execute(
      tx,
    )
    return rows[0]?.count
  })

it('is counted whole, and of each list the first are shown, those with remarks before the others', () => {
  const { counts, changes, problems } = sheet
  expect(counts).toMatchObject({ changes: MONTHS, unchanged: 0, problems: WRONG })
  expect([changes.length, problems.length]).toEqual([1000, 1000])
  const firstPlain = changes.findIndex(({ remarks }) => remarks.length === 0)
  expect(firstPlain).toBe(counts.odd)
  expect(counts.odd).toBeGreaterThan(0)
  expect(changes.slice(firstPlain).every(({ remarks }) => remarks.length === 0)).toBe(true)
})

it('is listed whole for Excel, as Chinese, quoted, and never as a formula', async () => {
  const changes = await statistics('GET', at('/changes.csv'))
  expect(changes.headers['content-type']).toBe('text/csv; charset=utf-8')
  const lines = csvRows(changes.body).map(({ cells }) => cells)
  expect(changes.body.startsWith('\uFEFF表中位置,指标,期别,原数,写入,数据状态,待说明\r\n')).toBe(true)
  expect(lines).toHaveLength(MONTHS + 1)
  expect(lines[1]).toEqual(['历年 C2', '地区生产总值', '1930年1月', '（空）', '100', '最终', ''])
  expect(lines.filter((cells) => cells[6] !== '' && cells[6] !== '待说明')).toHaveLength(sheet.counts.odd)
  const problems = csvRows((await statistics('GET', at('/problems.csv'))).body).map(({ cells }) => cells)
  expect(problems).toHaveLength(WRONG + 1)
  expect(problems.at(-1)?.slice(0, 3)).toEqual([`历年 C${MONTHS + WRONG + 1}`, '粮食产量', `'=9+1`])
})

it('comes back as a workbook with every remark and every problem beside its row', async () => {
  const book = new excel.Workbook()
  await book.xlsx.load((await statistics('GET', at('/problems.xlsx'))).rawPayload as never)
  const said = book
    .getWorksheet('历年')
    ?.getColumn(4)
    .values.filter((value) => value && value !== '核对意见')
  expect(said).toHaveLength(sheet.counts.odd + WRONG)
})

it('is written whole and taken back whole', async () => {
  const applied = (await statistics('POST', at('/apply'))).json()
  expect(applied).toEqual({ written: MONTHS, refused: 0, refusals: [] })
  expect(await stored()).toBe(MONTHS)
  const shown: ObservationImport = (await statistics('GET', at(''))).json()
  expect([shown.counts, shown.changes.length]).toEqual([sheet.counts, 1000])
  place.services.clock.pass({ minutes: 5 })
  expect((await statistics('POST', at('/undo'))).json()).toEqual({ restored: MONTHS, kept: [] })
  expect(await stored()).toBe(0)
})
