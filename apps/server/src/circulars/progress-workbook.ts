import { monthName } from '@tongtu/delivery'
import type excel from 'exceljs'
import { chineseTime } from '../platform/china-day.ts'
import { newWorkbook } from '../platform/new-workbook.ts'
import { border, font, landscape, writeHead, writeTop } from '../sheets/printed-table.ts'
import { cellText, linesOf, spreadRow } from '../sheets/tall-rows.ts'
import type { ProgressRow } from './progress-row.ts'

export interface ProgressTable {
  readonly planTitle: string
  readonly period: string
  /** Place, and unit where the table is one unit's. */
  readonly scope: string
  readonly asOf: Date
  /** Number of the circular with which it was frozen. */
  readonly number: string | null
  readonly rows: readonly ProgressRow[]
}

interface Column {
  readonly head: string
  /** In characters; sixteen of them fit A4 landscape at about three fifths of the size. */
  readonly width: number
  readonly centred?: boolean
  readonly value: (row: ProgressRow, index: number) => string | number
}

const columns: readonly Column[] = [
  { head: '序号', width: 5, centred: true, value: (_row, index) => index + 1 },
  { head: '事项', width: 20, value: ({ title }) => title },
  { head: '牵头单位', width: 12, centred: true, value: ({ lead }) => lead },
  { head: '年度目标', width: 18, value: ({ goal }) => goal },
  { head: '节点', width: 20, value: ({ nodes }) => nodes },
  { head: '本期进展', width: 30, value: ({ done }) => done },
  { head: '成效数据', width: 16, value: ({ figures }) => figures },
  { head: '存在问题', width: 16, value: ({ problem }) => problem },
  { head: '需协调', width: 14, value: ({ help }) => help },
  { head: '下步', width: 16, value: ({ nextStep }) => nextStep },
  { head: '灯', width: 7, centred: true, value: ({ light }) => light },
  { head: '灯的理由', width: 24, value: ({ reasons }) => reasons },
  { head: '佐证数', width: 6, centred: true, value: ({ proof }) => proof },
  { head: '填报人', width: 10, centred: true, value: ({ reporter }) => reporter },
  { head: '审核人', width: 9.5, centred: true, value: ({ checker }) => checker },
  { head: '时间', width: 11, centred: true, value: ({ at }) => (at === null ? '' : withoutYear(at)) },
]

const HEAD = 3

/**
 * Lays the progress table of a month (举措进度表) out for A4 landscape: title, a head that is repeated on every page and kept
 * in view, wrapped text in rows high enough to show it. A light is a word, so it prints in black and white.
 */
export async function progressWorkbook({
  planTitle,
  period,
  scope,
  asOf,
  number,
  rows,
}: ProgressTable): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  book.created = asOf
  book.modified = asOf
  const sheet = book.addWorksheet('举措进度表', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD }],
    pageSetup: { ...landscape(HEAD), horizontalCentered: true },
    headerFooter: { oddFooter: `&L截至${chineseTime(asOf)}&C第&P页，共&N页&R打印于&D` },
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  const frozen = number === null ? '' : `　随${number}印发`
  const note = `${scope}　截至${chineseTime(asOf)}${frozen}　共${rows.length}项`
  writeTop(sheet, columns.length, `${planTitle}${monthName(period)}举措进度表`, note)
  columns.forEach(({ head }, index) => {
    writeHead(sheet.getCell(HEAD, index + 1), head)
  })
  sheet.getRow(HEAD).height = 24
  let next = HEAD + 1
  rows.forEach((row, index) => {
    next = writeRow(sheet, next, row, index)
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Writes one measure and returns the number of the row after it. */
function writeRow(sheet: excel.Worksheet, number: number, row: ProgressRow, index: number): number {
  let lines = 2
  columns.forEach(({ width, centred, value }, column) => {
    const cell = sheet.getCell(number, column + 1)
    const shown = cellText(value(row, index))
    cell.value = shown === '' ? null : shown
    cell.font = font
    cell.border = border
    const side = centred ? { horizontal: 'center' as const } : { horizontal: 'left' as const, indent: 1 }
    cell.alignment = { ...side, vertical: 'middle', wrapText: true }
    if (typeof shown === 'string') cell.numFmt = '@'
    lines = Math.max(lines, linesOf(String(shown ?? ''), centred ? width - 1.5 : width - 3))
  })
  return spreadRow(sheet, number, columns.length, lines)
}

/** 3月2日 10:00 */
const withoutYear = (instant: string) => chineseTime(new Date(instant)).slice('2026年'.length)
