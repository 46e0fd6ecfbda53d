import { type LedgerTemplate, rowStateNames } from '@tongtu/delivery'
import type excel from 'exceljs'
import { newWorkbook } from '../../platform/new-workbook.ts'
import { inputCell } from '../../sheets/number-cell.ts'
import { border, font, landscape, writeHead, writeTop } from '../../sheets/printed-table.ts'
import { cellText } from '../../sheets/tall-rows.ts'
import type { LedgerDetail, LedgerRow } from '../schema.ts'
import { type SheetColumn, SPARE, sheetColumns } from './layout.ts'

const HEAD = 3
/** Excel keeps lists of up to 255 characters in the cell itself. */
const LONGEST_LIST = 250

/** The ledger for A4 landscape, to be filled in and brought back: rows may be added below, columns moved. */
export async function ledgerWorkbook(detail: LedgerDetail, template: LedgerTemplate, place: string): Promise<Buffer> {
  const { ledger, day, rows } = detail
  const columns = sheetColumns(template)
  const shown = columns.filter(({ hidden }) => !hidden).length
  const book = await newWorkbook()
  book.creator = '通途'
  const sheet = book.addWorksheet(ledger.name.replace(/[\\/:*?[\]]/g, '').slice(0, 31) || '台账', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD }],
    pageSetup: landscape(HEAD),
    headerFooter: { oddFooter: `&L截至${day}&C第&P页，共&N页` },
  })
  sheet.columns = columns.map(({ width, hidden }) => ({ width, hidden }))
  writeTop(sheet, shown, `${place}${ledger.name}台账`, noteOf(detail))
  columns.forEach(({ head }, index) => {
    writeHead(sheet.getCell(HEAD, index + 1), head)
  })
  rows.forEach((row, index) => {
    columns.forEach((column, at) => {
      const cell = sheet.getCell(HEAD + 1 + index, at + 1)
      const content = contentOf(row, column, ledger.id)
      const written =
        column.column?.type === 'number'
          ? inputCell(String(content))
          : { value: cellText(content) || null, numFmt: column.key === 'revision' ? 'General' : '@' }
      Object.assign(cell, written, { font, border })
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: 'left' }
    })
  })
  columns.forEach((column, at) => {
    offer(sheet, at + 1, optionsOf(column), rows.length)
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}

function noteOf({ ledger, template, day }: LedgerDetail): string {
  const figure = ledger.figure === null ? '' : `　${template.figure.name}${ledger.figure.value}${ledger.figure.unit}`
  return `截至${day}${figure}　新增的行填在下面；状态在系统中办理，表中只对新增的行有效`
}

function contentOf(row: LedgerRow, { key }: SheetColumn, ledger: string): string | number {
  if (key.startsWith('cell:')) return row.cells[key.slice(5)] ?? ''
  switch (key) {
    case 'state':
      return rowStateNames[row.state]
    case 'on':
      return row.on
    case 'reference':
      return row.reference ?? ''
    case 'unit':
      return row.unit?.name ?? ''
    case 'id':
      return row.id
    case 'revision':
      return row.revision
    default:
      return ledger
  }
}

function optionsOf({ key, column }: SheetColumn): readonly string[] {
  if (key === 'state') return [rowStateNames.proposed, rowStateNames.listed]
  return column?.type === 'choice' ? column.options : []
}

/** A list to choose from in a column, also below the last row. */
function offer(sheet: excel.Worksheet, column: number, options: readonly string[], rows: number) {
  const list = options.join(',')
  if (options.length === 0 || list.length > LONGEST_LIST) return
  for (let row = HEAD + 1; row <= HEAD + rows + SPARE; row++) {
    sheet.getCell(row, column).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] }
  }
}
