import { type IsoDay, periodName } from '@tongtu/kernel'
import type excel from 'exceljs'
import { chineseDay } from '../../platform/china-day.ts'
import { newWorkbook } from '../../platform/new-workbook.ts'
import { border, font, landscape, writeHead, writeTop } from '../../sheets/printed-table.ts'
import type { FigureQuality, Reporting } from './schema.ts'

type Cell = string | number | null

/** The quality of figures as a workbook: by unit, by person, by period, what is missing, what does not hold. */
export async function qualityWorkbook(quality: FigureQuality, today: IsoDay): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  const { period, planTitle, units, people, periods, missing, findings } = quality
  const note = `${planTitle}　${periodName(period)}　截至${chineseDay(today)}`
  const add = (name: string, heads: readonly [head: string, width: number][], rows: readonly (readonly Cell[])[]) =>
    writeSheet(
      book.addWorksheet(name, { pageSetup: landscape(3) }),
      `${name}（${periodName(period)}）`,
      note,
      heads,
      rows,
    )
  add(
    '分单位',
    [['单位', 26], ...reportingHeads, ['不符、待说明', 12], ['连续未报期数', 12]],
    units.map((one) => [one.unit ?? '没有落实单位', ...reportingCells(one), one.findings, one.silent]),
  )
  add(
    '分人',
    [
      ['填报人', 20],
      ['已报', 10],
      ['按时报', 10],
    ],
    people.map(({ name, filled, onTime }) => [name ?? '系统', filled, onTime]),
  )
  add(
    '分期别',
    [['期别', 16], ...reportingHeads],
    periods.map((one) => [periodName(one.period), ...reportingCells(one)]),
  )
  add(
    '未报的数',
    [
      ['序号', 8],
      ['指标', 40],
      ['填报单位', 30],
      ['应报日期', 14],
      ['情况', 12],
    ],
    missing.map((one) => [one.no, one.name, one.units.join('、'), one.dueOn, one.overdue ? '逾期未报' : '未到期']),
  )
  add(
    '不符和待说明',
    [
      ['指标', 36],
      ['地区', 14],
      ['情况', 60],
      ['怎么办', 40],
    ],
    findings.map(({ cells, message, remedy }) => [cells[0]?.name ?? '', cells[0]?.regionName ?? '', message, remedy]),
  )
  return Buffer.from(await book.xlsx.writeBuffer())
}

const reportingHeads: [string, number][] = [
  ['应报', 9],
  ['已报', 9],
  ['报送率', 9],
  ['按时报', 9],
  ['按时率', 9],
  ['逾期未报', 10],
]

function reportingCells({ expected, filled, onTime, overdue }: Reporting): Cell[] {
  return [expected, filled, shareOf(filled, expected), onTime, shareOf(onTime, expected), overdue]
}

const shareOf = (part: number, whole: number) => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

function writeSheet(
  sheet: excel.Worksheet,
  title: string,
  note: string,
  heads: readonly [head: string, width: number][],
  rows: readonly (readonly Cell[])[],
) {
  sheet.columns = heads.map(([, width]) => ({ width }))
  writeTop(sheet, heads.length, title, note)
  heads.forEach(([head], at) => {
    writeHead(sheet.getCell(3, at + 1), head)
  })
  rows.forEach((row, down) => {
    row.forEach((value, at) => {
      const cell = sheet.getCell(4 + down, at + 1)
      Object.assign(cell, { value, font, border })
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: typeof value === 'number' ? 'right' : 'left' }
    })
  })
}
