import { readPeriod } from '@tongtu/kernel'
import { cellName, type NamedSheet, readSheets } from '@tongtu/plan-parser'
import { AppError } from '../../platform/errors.ts'
import { cellAt, findHead, type IncomingCell, type SheetHead } from '../../sheets/find-head.ts'
import { type ColumnKey, SHEET, sheetColumns } from './layout.ts'

/** A figure as a sheet states it, and where: nothing is understood yet but the period of a column. */
export interface IncomingFigure {
  readonly sheet: string
  /** Where the figure stands: D12. */
  readonly cell: string
  readonly indicator: string
  readonly id: string
  readonly region: string
  readonly period: string
  readonly cumulative: boolean
  readonly raw: string
  readonly unit: string
  readonly absence: string
  readonly state: string
  /** Null, as the note: the sheet has no such column. */
  readonly source: string | null
  readonly note: string | null
  /** Null: the sheet does not say which version it was filled beside. */
  readonly revision: number | null
}

export interface IncomingFigures {
  readonly figures: readonly IncomingFigure[]
  /** Sheets in which no table of figures was found. */
  readonly passedOver: readonly string[]
}

const keys = new Map(sheetColumns.flatMap(({ key, head, aliases }) => [head, ...aliases].map((name) => [name, key])))

/**
 * Reads figures out of a workbook: the sheet that went out to be filled, any list with columns for indicator, period and
 * value, or a table with a column for each period. Columns are found by their heads, wherever they were moved to.
 * @throws RefusedDocument when it is no workbook; AppError 422 when no sheet of it holds figures
 */
export function readObservationSheet(bytes: Uint8Array): IncomingFigures {
  const sheets = readSheets(bytes).filter(({ isHidden }) => !isHidden)
  const read = sheets.map((sheet) => ({ name: sheet.name, figures: figuresOf(sheet) }))
  // The sheet that went out is the whole answer; others beside it are somebody's notes.
  const own = read.find(({ name, figures }) => name === SHEET && figures.length > 0)
  const figures = own?.figures ?? read.flatMap((one) => one.figures)
  if (figures.length === 0) {
    const remedy = '请确认表头有“指标”一列，并有“本期值”或者“2023年”这样的期别列'
    throw new AppError(422, 'TT-I-010', `这份Excel里没有找到指标数据，${remedy}`)
  }
  return { figures, passedOver: read.filter((one) => one.figures.length === 0).map(({ name }) => name) }
}

function figuresOf(sheet: NamedSheet): IncomingFigure[] {
  const long = findHead(sheet, keys, { enough: 2, needed: 'value' })
  if (long?.columns.has('indicator') || long?.columns.has('id')) {
    return rowsUnder(sheet, long).flatMap((row) => figureAt(sheet, long, row, valueColumn(long), null) ?? [])
  }
  const wide = findHead(sheet, keys, { enough: 1, needed: 'indicator' })
  if (!wide) return []
  const periods = periodColumns(sheet, wide.row)
  return rowsUnder(sheet, wide).flatMap((row) =>
    periods.flatMap(({ column, written }) => figureAt(sheet, wide, row, column, written) ?? []),
  )
}

const valueColumn = ({ columns }: SheetHead<ColumnKey>) => columns.get('value') ?? 0

function rowsUnder(sheet: NamedSheet, { row: head }: SheetHead<ColumnKey>): number[] {
  return [...sheet.rows.keys()].filter((row) => row > head).sort((a, b) => a - b)
}

/** Columns whose head is a period; of a head in two lines (2023年 over 一季度) the lower one may do with the upper. */
function periodColumns(sheet: NamedSheet, row: number) {
  const columns = new Set([...(sheet.rows.get(row)?.keys() ?? []), ...(sheet.rows.get(row - 1)?.keys() ?? [])])
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const [lower, upper] = [cellAt(sheet, row, column).text, cellAt(sheet, row - 1, column).text]
      const written = readPeriod(lower) ?? readPeriod(`${upper}${lower}`)
      return written === null ? [] : [{ column, written }]
    })
}

function figureAt(
  sheet: NamedSheet,
  { columns }: SheetHead<ColumnKey>,
  row: number,
  column: number,
  written: { readonly period: string; readonly cumulative: boolean } | null,
): IncomingFigure | null {
  const read = (key: ColumnKey): IncomingCell => {
    const at = columns.get(key)
    return at === undefined ? { cell: '', text: '' } : cellAt(sheet, row, at)
  }
  const value = cellAt(sheet, row, column)
  const said = { indicator: read('indicator').text, id: read('id').text }
  if (said.indicator === '' && said.id === '') return null
  // A table with columns of periods is rarely full: an empty cell there says nothing.
  if (written !== null && value.text === '') return null
  const ofRow = readPeriod(read('period').text)
  const revision = read('revision').text
  return {
    sheet: sheet.name,
    cell: cellName(row, column),
    ...said,
    region: read('region').text,
    period: written?.period ?? ofRow?.period ?? read('period').text,
    cumulative: written?.cumulative ?? ofRow?.cumulative ?? false,
    raw: value.text,
    unit: read('unit').text,
    absence: read('absence').text,
    state: read('state').text,
    source: columns.has('source') ? read('source').text : null,
    note: columns.has('note') ? read('note').text : null,
    revision: /^\d+$/.test(revision) ? Number(revision) : null,
  }
}
