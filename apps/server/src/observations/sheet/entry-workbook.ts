import { absenceNames, stateNames } from '@tongtu/indicator'
import { periodName } from '@tongtu/kernel'
import type excel from 'exceljs'
import { newWorkbook } from '../../platform/new-workbook.ts'
import { inputCell, type NumberCell, shownNumberCell } from '../../sheets/number-cell.ts'
import { border, font, landscape, writeHead, writeTop } from '../../sheets/printed-table.ts'
import type { EntryRow, EntryTable } from '../schema.ts'
import { type ColumnKey, SHEET, sheetColumns } from './layout.ts'

const HEAD = 3
/** Rows below the last that still offer the lists, for those who add lines. */
const SPARE = 50
const shown = sheetColumns.filter(({ hidden }) => !hidden).length
const centred = new Set<ColumnKey>(['no', 'unit', 'before', 'target', 'value', 'absence', 'state'])
const columnOf = new Map(sheetColumns.map(({ key }, index) => [key, index + 1]))

/**
 * The workbook in which the figures of a period are filled in: what is known already, tinted cells to fill, lists to
 * choose from. Hidden columns keep the ids, so that it finds home whatever was moved. Prints on A4 landscape.
 */
export async function entryWorkbook(title: string, { period, rows }: EntryTable): Promise<Buffer> {
  const book = await newWorkbook()
  book.creator = '通途'
  const sheet = book.addWorksheet(SHEET, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD }],
    pageSetup: landscape(HEAD),
    headerFooter: { oddFooter: '&L填报人：　　　　　　审核人：&R第&P页，共&N页' },
  })
  sheet.columns = sheetColumns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }))
  const note = '请只填有底色的格；没有数的选原因，不要填0；数按计量单位填，也可以带单位，如 3.2万户'
  writeTop(sheet, shown, `${title}指标数据填报表（${periodName(period)}）`, note)
  sheetColumns.forEach(({ head }, index) => {
    writeHead(sheet.getCell(HEAD, index + 1), head)
  })
  rows.forEach((row, index) => {
    writeRow(sheet, HEAD + 1 + index, valuesOf(row, period), row.heading)
  })
  offer(sheet, 'absence', Object.values(absenceNames), rows.length)
  offer(sheet, 'state', Object.values(stateNames), rows.length)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function valuesOf(row: EntryRow, period: string): Record<ColumnKey, string | number | null> {
  const { current, before, target } = row
  return {
    no: row.no,
    indicator: row.parent === null ? row.name : `　其中：${row.name}`,
    unit: row.unit,
    before: before?.value ?? null,
    target: target === null ? null : `${target.raw}（${target.period}）`,
    value: current?.raw || null,
    absence: current?.absence ? absenceNames[current.absence] : null,
    state: current ? stateNames[current.state] : null,
    source: current?.source ?? null,
    note: current?.note ?? null,
    region: row.region,
    period,
    id: row.indicator,
    revision: current?.revision ?? 0,
  }
}

function writeRow(sheet: excel.Worksheet, number: number, values: ReturnType<typeof valuesOf>, heading: boolean) {
  sheetColumns.forEach(({ key, input, hidden }, position) => {
    const cell = sheet.getCell(number, position + 1)
    Object.assign(cell, contentOf(key, values[key]), { font: heading ? { ...font, bold: true } : font, border })
    cell.alignment = { vertical: 'middle', horizontal: centred.has(key) ? 'center' : 'left', wrapText: true }
    if (input && !hidden && !heading) {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF8E1' } }
    }
  })
  sheet.getRow(number).height = Math.max(20, Math.ceil(String(values.indicator).length / 16) * 15 + 6)
}

function contentOf(key: ColumnKey, value: string | number | null): NumberCell {
  if (typeof value === 'number') return { value, numFmt: 'General' }
  if (key === 'value') return inputCell(value)
  return key === 'before' ? shownNumberCell(value) : { value, numFmt: '@' }
}

/** A list to choose from in a column; Excel keeps lists of up to 255 characters in the cell itself. */
function offer(sheet: excel.Worksheet, key: ColumnKey, words: readonly string[], rows: number) {
  for (let row = HEAD + 1; row <= HEAD + rows + SPARE; row++) {
    sheet.getCell(row, columnOf.get(key) ?? 0).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${words.join(',')}"`],
      showErrorMessage: true,
      errorTitle: '请从列表中选择',
      error: `可以选：${words.join('、')}`,
    }
  }
}
