import { nodeLines, nodesIn, quarters } from '@tongtu/delivery'
import type { TaskRow } from '@tongtu/plan'
import type excel from 'exceljs'
import type { Assignment } from '../assignments/schema.ts'
import { chinaDay, chineseDay } from '../platform/china-day.ts'
import { newWorkbook } from '../platform/new-workbook.ts'
import { border, font, landscape, writeHead, writeTop } from '../sheets/printed-table.ts'
import { cellText, linesOf, spreadRow } from '../sheets/tall-rows.ts'
import type { TaskContact } from './task-contacts.ts'

export interface TaskTable {
  readonly title: string
  /** Place, and unit where the table is one unit's. */
  readonly scope: string
  readonly version: number
  readonly asOf: Date
  readonly rows: readonly TaskRow[]
  /** The year whose goals and nodes it shows; without one it shows what the plan promises. */
  readonly year?: TaskYear
}

/** What is decided for a year and whom to call about it, by id of the measure. */
export interface TaskYear {
  readonly year: number
  readonly assignments: ReadonlyMap<string, Assignment>
  readonly contacts: ReadonlyMap<string, TaskContact>
}

interface Column {
  readonly head: string
  /** Second line of the head, below a head shared with its neighbours. */
  readonly part?: string
  /**
   * In characters; all of them fit A4 landscape at about four fifths of the size, in the table of a year at seven tenths. Not 9: the library takes that for
   * its own default and leaves it out.
   */
  readonly width: number
  /** Narrower in the table of a year, which has more columns on the same page. */
  readonly yearWidth?: number
  /** Stands in the table of a year alone. */
  readonly yearOnly?: boolean
  readonly centred?: boolean
  readonly value?: (row: TaskRow, index: number) => string | number
  /** What stands there instead in the table of a year. */
  readonly decided?: (year: TaskYear, measureId: string) => string
}

const quarter = ({ field, name }: (typeof quarters)[number]): Column => ({
  head: '节点',
  part: name,
  width: 7,
  decided: ({ assignments }, id) => nodeLines(nodesIn(assignments.get(id)?.nodes ?? [], field)),
})
const contact = (field: keyof TaskContact): NonNullable<Column['decided']> => {
  return ({ contacts }, id) => contacts.get(id)?.[field] ?? ''
}
const words = (field: 'goal' | 'criteria' | 'proof'): NonNullable<Column['decided']> => {
  return ({ assignments }, id) => assignments.get(id)?.[field] ?? ''
}
const all: readonly Column[] = [
  { head: '序号', width: 5, centred: true, value: (_row, index) => index + 1 },
  { head: '类别', width: 10, centred: true, value: (row) => row.category },
  { head: '任务', width: 34, yearWidth: 28, value: (row) => row.task },
  {
    head: '年度目标（量化）',
    width: 26,
    yearWidth: 22,
    value: (row) => row.targets,
    decided: words('goal'),
  },
  ...quarters.map(quarter),
  { head: '完成标准', width: 15, yearOnly: true, decided: words('criteria') },
  { head: '佐证要求', width: 12, yearOnly: true, decided: words('proof') },
  { head: '牵头单位', width: 13, centred: true, value: (row) => row.lead },
  { head: '配合单位', width: 15, value: (row) => row.supporting },
  { head: '分管领导', width: 8, decided: contact('leader') },
  { head: '责任科室/责任人', width: 9.5, decided: contact('person') },
  { head: '联系电话', width: 12, decided: contact('phone') },
  { head: '完成时限', width: 9.5, centred: true, value: (row) => row.due },
  { head: '依据条目', width: 10, centred: true, value: (row) => row.basis },
]

function columnsOf(year: TaskYear | undefined): readonly Column[] {
  if (!year) return all.filter(({ yearOnly }) => yearOnly !== true)
  return all.map((column) => ({ ...column, width: column.yearWidth ?? column.width }))
}

/** Heads of the hidden columns by which a table that comes back is understood. */
export const hiddenHeads = { measureId: '系统编号', year: '年度', revision: '版次' } as const

const HEAD = 3
const FIRST = 5

/**
 * Lays the table out for A4 landscape: title, head of two lines repeated on every page and kept in view, wrapped text
 * in rows high enough to show it, and a foot with date and page. A hidden column keeps the measures' ids; in the table of a
 * year two more keep year and revision.
 */
export async function tasksWorkbook({ title, scope, version, asOf, rows, year }: TaskTable): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  book.created = asOf
  book.modified = asOf
  const date = chineseDay(chinaDay(asOf))
  const sheet = book.addWorksheet('任务分解表', {
    views: [{ state: 'frozen', xSplit: 3, ySplit: FIRST - 1 }],
    pageSetup: { ...landscape(HEAD, FIRST - 1), horizontalCentered: true },
    headerFooter: { oddFooter: `&L截至${date}&C第&P页，共&N页&R打印于&D` },
  })
  const columns = columnsOf(year)
  const hidden = Object.values(hiddenHeads).slice(0, year ? 3 : 1)
  sheet.columns = [...columns.map(({ width }) => ({ width })), ...hidden.map(() => ({ width: 8, hidden: true }))]
  writeTop(sheet, columns.length, title, `${scope}　方案第${version}版　截至${date}　共${rows.length}项`)
  writeHeads(sheet, columns, hidden)
  let next = FIRST
  rows.forEach((row, index) => {
    next = writeRow(sheet, columns, next, row, index, year)
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

function writeHeads(sheet: excel.Worksheet, columns: readonly Column[], hidden: readonly string[]) {
  const texts: readonly Pick<Column, 'head' | 'part'>[] = [...columns, ...hidden.map((head) => ({ head }))]
  texts.forEach(({ head, part }, index) => {
    for (const [line, text] of [head, part ?? head].entries()) {
      writeHead(sheet.getCell(HEAD + line, index + 1), text)
    }
    if (part === undefined) sheet.mergeCells(HEAD, index + 1, HEAD + 1, index + 1)
  })
  const parts = columns.flatMap((column, index) => (column.part === undefined ? [] : [index + 1]))
  sheet.mergeCells(HEAD, Math.min(...parts), HEAD, Math.max(...parts))
  for (const number of [HEAD, HEAD + 1]) sheet.getRow(number).height = 20
}

/**
 * Writes one measure and returns the number of the row after it. One too high for a row takes several, merged, so that
 * nothing of its words is out of sight.
 */
function writeRow(
  sheet: excel.Worksheet,
  columns: readonly Column[],
  number: number,
  row: TaskRow,
  index: number,
  year?: TaskYear,
): number {
  let lines = 2
  columns.forEach(({ width, centred, value, decided }, column) => {
    const cell = sheet.getCell(number, column + 1)
    const shown = cellText((year && decided ? decided(year, row.measureId) : value?.(row, index)) ?? null)
    cell.value = shown === '' ? null : shown
    cell.font = font
    cell.border = border
    const side = centred ? { horizontal: 'center' as const } : { horizontal: 'left' as const, indent: 1 }
    cell.alignment = { ...side, vertical: 'middle', wrapText: true }
    if (column > 0) cell.numFmt = '@'
    lines = Math.max(lines, linesOf(String(shown ?? ''), centred ? width - 1.5 : width - 3))
  })
  const ids = [row.measureId, ...(year ? [year.year, year.assignments.get(row.measureId)?.revision ?? 0] : [])]
  ids.forEach((id, at) => {
    sheet.getCell(number, columns.length + 1 + at).value = id
  })
  return spreadRow(sheet, number, columns.length, lines)
}
