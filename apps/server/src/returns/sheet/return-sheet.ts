import { monthName } from '@tongtu/delivery'
import type excel from 'exceljs'
import { newWorkbook } from '../../platform/new-workbook.ts'
import { inputCell, type NumberCell, shownNumberCell } from '../../sheets/number-cell.ts'
import { border, font, landscape, writeHead, writeTop } from '../../sheets/printed-table.ts'
import type { ReturnRow } from '../schema.ts'
import { type ColumnKey, SHEET, sheetColumns, type WordField, wordFields } from './layout.ts'

export interface ReturnSheet {
  readonly unit: string
  readonly planTitle: string
  readonly period: string
  readonly deadline: string
  readonly rows: readonly ReturnRow[]
}

/** One line of a measure: a target to measure or a node to date; a measure without either has one blank line. */
interface Item {
  readonly id: string
  readonly text: string
  readonly unit: string
  readonly last: string
  readonly value: string
  /** Its value is the day on which it was reached. */
  readonly isNode: boolean
}

const HEAD = 3
const column = new Map<ColumnKey, number>(sheetColumns.map(({ key }, index) => [key, index + 1]))
const at = (key: ColumnKey) => column.get(key) ?? 0

/**
 * The workbook a unit fills in: its measures with what is known already, white cells to read and tinted ones to fill.
 * Hidden columns at the right keep the ids, so that the sheet finds home whatever was moved. Prints on A4 landscape.
 */
export async function returnSheet({ unit, planTitle, period, deadline, rows }: ReturnSheet): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  const sheet = book.addWorksheet(SHEET, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD }],
    pageSetup: landscape(HEAD),
    headerFooter: { oddFooter: '&L填报人：　　　　　　分管领导签字：&R第&P页，共&N页' },
  })
  sheet.columns = sheetColumns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }))
  const shown = sheetColumns.filter(({ hidden }) => !hidden).length
  const note = `填报单位：${unit}　截止：${deadline}　请只填有底色的格；本期没有新进展的，“本期进展”填“无新进展”即可`
  writeTop(sheet, shown, `${planTitle}${monthName(period)}进展月报`, note)
  sheetColumns.forEach(({ head }, index) => {
    writeHead(sheet.getCell(HEAD, index + 1), head)
  })
  sheet.getRow(HEAD).height = 30
  let next = HEAD + 1
  rows.forEach((row, index) => {
    next = writeReturn(sheet, next, row, index)
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** @returns the number of the row after it */
function writeReturn(sheet: excel.Worksheet, first: number, row: ReturnRow, index: number): number {
  const items = itemsOf(row)
  const height = Math.max(32, Math.ceil(longestLines(row) / items.length) * 14 + 6)
  items.forEach((item, offset) => {
    const number = first + offset
    const values: Record<ColumnKey, string | number> = {
      index: index + 1,
      measure: `${row.no === null ? '' : `${row.no}. `}${row.title}`,
      goal: row.goal ?? '',
      item: item.text,
      unit: item.unit,
      last: item.last,
      value: item.value,
      done: row.content.unchanged ? '无新进展' : row.content.done,
      problem: row.content.problem,
      help: row.content.help,
      nextStep: row.content.nextStep,
      caseId: row.id,
      itemId: item.id,
      revision: row.revision,
    }
    sheetColumns.forEach(({ key, input, hidden }, position) => {
      const cell = sheet.getCell(number, position + 1)
      Object.assign(cell, contentOf(key, values[key], item), { font, border })
      cell.alignment = { vertical: 'middle', horizontal: centred.has(key) ? 'center' : 'left', wrapText: true }
      if (input && !hidden) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } }
    })
    sheet.getRow(number).height = Math.min(400, height)
  })
  if (items.length > 1) {
    for (const key of ['index', 'measure', 'goal', ...wordFields] as const) {
      sheet.mergeCells(first, at(key), first + items.length - 1, at(key))
    }
  }
  return first + items.length
}

/** A date typed into a cell of texts stays as it is typed; figures are numbers. */
function contentOf(key: ColumnKey, value: string | number, { isNode }: Item): NumberCell {
  if (typeof value === 'number') return { value, numFmt: 'General' }
  if (key === 'value' && !isNode) return inputCell(value)
  return key === 'last' ? shownNumberCell(value) : { value: value || null, numFmt: '@' }
}

const centred = new Set<ColumnKey>(['index', 'unit', 'last', 'value'])

function itemsOf({ targets, nodes, content }: ReturnRow): readonly Item[] {
  const figure = (id: string) => content.figures.find(({ targetId }) => targetId === id)?.raw ?? ''
  const done = (id: string) => content.nodes.find(({ nodeId }) => nodeId === id)?.doneOn ?? ''
  const items = [
    ...targets.map(({ id, quote, unit, last }) => ({
      id,
      text: quote,
      unit: unit ?? '',
      last: last ?? '',
      value: figure(id),
      isNode: false,
    })),
    ...nodes
      .filter(({ doneOn }) => doneOn === null)
      .map(({ id, title, dueOn }) => ({
        id,
        text: `节点：${title}（${dueOn}前）`,
        unit: '日期',
        last: '',
        value: done(id),
        isNode: true,
      })),
  ]
  return items.length > 0 ? items : [{ id: '', text: '', unit: '', last: '', value: '', isNode: false }]
}

function longestLines({ title, goal, content }: ReturnRow): number {
  const lines = (text: string, width: number) => Math.ceil((text.length * 2) / width)
  const words = wordFields.map((field: WordField) => lines(content[field], 26))
  return Math.max(2, lines(title, 22), lines(goal ?? '', 18), ...words)
}
