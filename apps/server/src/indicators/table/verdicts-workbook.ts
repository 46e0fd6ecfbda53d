import type { Status } from '@tongtu/indicator'
import type { PlanIndicator } from '@tongtu/plan'
import { newWorkbook } from '../../platform/new-workbook.ts'
import { shownNumberCell } from '../../sheets/number-cell.ts'
import { border, font, landscape, writeHead, writeTop } from '../../sheets/printed-table.ts'
import { cellText } from '../../sheets/tall-rows.ts'
import type { VerdictTable } from '../places-schema.ts'
import { type CellView, cellInSheet, cellViewNames, dueInSheet, sheetLegend } from './cell-in-sheet.ts'

export interface TableInSheet {
  readonly planTitle: string
  readonly table: VerdictTable
  /** Of the rows of the table, in its order. */
  readonly indicators: readonly PlanIndicator[]
  readonly year: string
  readonly view: CellView
  /** In China, of the day on which the file is made. */
  readonly today: string
}

const tints: Readonly<Record<Status, string>> = {
  on_track: 'FFE4F2E8',
  at_risk: 'FFFBF0D9',
  off_track: 'FFFBE7E5',
  completed: 'FFE6ECF5',
  no_data: 'FFECEFED',
}
const HEAD = 4
/** A category of its own column, not rows between: the table can be sorted and filtered. */
const facts = ['序号', '类别', '指标', '单位']
const A3 = 8

/** The table of places for A3 landscape: numbers stay numbers, their shapes and marks stand in the format. */
export async function verdictsWorkbook(given: TableInSheet): Promise<Buffer> {
  const { planTitle, table, indicators, year, view, today } = given
  const milestones = [
    ...new Set(
      indicators.flatMap(({ values }) => values.flatMap(({ role, period }) => (role === 'target' ? period : []))),
    ),
  ].sort()
  const heads = [...facts, ...milestones.map((period) => `${period}年目标`)]
  const [own] = table.regions
  const book = await newWorkbook()
  book.creator = '通途'
  const sheet = book.addWorksheet('指标表', {
    views: [{ state: 'frozen', xSplit: facts.length, ySplit: HEAD }],
    pageSetup: { ...landscape(HEAD), paperSize: A3 as never },
    headerFooter: { oddFooter: `&L截至${today}&C第&P页，共&N页` },
  })
  const columns = heads.length + table.regions.length
  sheet.columns = Array.from({ length: columns }, (_, at) => ({ width: [6, 14, 34, 10][at] ?? 13 }))
  writeTop(
    sheet,
    columns,
    `${planTitle} ${year}年各地指标表`,
    `${own?.name ?? ''}　各格为${cellViewNames[view]}　截至${today}　共${table.rows.length}项`,
  )
  sheet.mergeCells(3, 1, 3, columns)
  Object.assign(sheet.getCell(3, 1), { value: sheetLegend, font })
  ;[...heads, ...table.regions.map(({ name }) => name)].forEach((head, at) => {
    writeHead(sheet.getCell(HEAD, at + 1), head)
  })
  const ahead = year >= today.slice(0, 4)
  table.rows.forEach((row, index) => {
    const indicator = indicators[index]
    const printed = milestones.map(
      (period) => indicator?.values.find((cell) => cell.role === 'target' && cell.period === period)?.raw ?? '',
    )
    const name = `${indicator?.parent ? '　　' : ''}${indicator?.name ?? ''}`
    const written = [indicator?.no ?? '', indicator?.category ?? '', name, indicator?.unit ?? '', ...printed]
    written.forEach((text, at) => {
      const cell = sheet.getCell(HEAD + 1 + index, at + 1)
      const isTarget = at >= facts.length
      const content = isTarget ? shownNumberCell(text) : { value: cellText(text), numFmt: '@' }
      Object.assign(cell, content, { font, border })
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: isTarget ? 'right' : 'left' }
    })
    const due = new Set(row.due)
    table.regions.forEach(({ code }, at) => {
      const here = row.cells.find(({ region }) => region === code) ?? null
      const { value, format, status } = due.has(code) ? dueInSheet : cellInSheet(here, view, row, ahead)
      const cell = sheet.getCell(HEAD + 1 + index, written.length + 1 + at)
      Object.assign(cell, { value, font, border })
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: 'right' }
      if (format !== undefined) cell.numFmt = format
      if (status !== null) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: tints[status] } }
    })
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}
