import { readPeriod } from '@tongtu/kernel'
import { cellName, type NamedSheet } from '@tongtu/plan-parser'
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
  /** A table with columns of periods is rarely full: an empty cell there says nothing, unless it replaces what stands. */
  readonly mayBeBlank: boolean
  /** Null: the sheet does not say which version it was filled beside. */
  readonly revision: number | null
}

/** A column of a sheet and what it is read as; null: it is not read. */
export interface SheetColumnRead {
  readonly sheet: string
  readonly head: string
  /** The key of a column, or a period. */
  readonly means: string | null
  /** The first that stands below the head. */
  readonly example: string
}

export interface IncomingFigures {
  readonly figures: readonly IncomingFigure[]
  readonly columns: readonly SheetColumnRead[]
  /** Sheets in which no table of figures was found. */
  readonly passedOver: readonly string[]
}

const known = new Map<string, ColumnKey>(
  sheetColumns.flatMap(({ key, head, aliases }) => [head, ...aliases].map((name) => [name, key])),
)

/** What heads mean by what a person said; a head that he passes over is not read. */
type Said = Readonly<Record<string, string>>

/**
 * Reads figures out of a workbook: the sheet that went out to be filled, any list with columns for indicator, period and
 * value, or a table with a column for each period. Columns are found by their heads, wherever they were moved to, and by
 * what a person said of other heads. A workbook whose heads mean nothing yet holds no figures, but columns to be named.
 * @throws AppError 422 when no sheet of it holds a table
 */
export function readObservationSheet(tables: readonly NamedSheet[], said: Said = {}): IncomingFigures {
  const sheets = tables.filter(({ isHidden }) => !isHidden)
  const read = sheets.map((sheet) => ({ name: sheet.name, sheet, figures: figuresOf(sheet, said) }))
  // The sheet that went out is the whole answer; others beside it are somebody's notes.
  const own = read.find(({ name, figures }) => name === SHEET && figures.length > 0)
  const figures = own?.figures ?? read.flatMap((one) => one.figures)
  const columns = (own ? [own] : read).flatMap(({ sheet }) => columnsOf(sheet, said))
  if (figures.length === 0 && columns.length === 0) {
    const remedy = '请确认表头有“指标”一列，并有“本期值”或者“2023年”这样的期别列'
    throw new AppError(422, 'TT-I-010', `这份文件里没有找到指标数据，${remedy}`)
  }
  return { figures, columns, passedOver: read.filter((one) => one.figures.length === 0).map(({ name }) => name) }
}

function figuresOf(sheet: NamedSheet, said: Said): IncomingFigure[] {
  const keys = keysWith(said)
  const long = findHead(sheet, keys, { enough: 2, needed: 'value' })
  if (long?.columns.has('indicator') || long?.columns.has('id')) {
    return rowsUnder(sheet, long).flatMap((row) => figureAt(sheet, long, row, valueColumn(long), null) ?? [])
  }
  const wide = findHead(sheet, keys, { enough: 1, needed: 'indicator' })
  if (!wide) return []
  const periods = periodColumns(sheet, wide.row, said)
  return rowsUnder(sheet, wide).flatMap((row) =>
    periods.flatMap(({ column, written }) => figureAt(sheet, wide, row, column, written) ?? []),
  )
}

function keysWith(said: Said): ReadonlyMap<string, ColumnKey> {
  const keys = new Map(known)
  for (const [head, means] of Object.entries(said)) {
    const column = sheetColumns.find(({ key }) => key === means)
    if (column) keys.set(head.replace(/\s/g, ''), column.key)
    else keys.delete(head.replace(/\s/g, ''))
  }
  return keys
}

/** The row in which the heads of a sheet are read, from zero; where none is known, the first that could be one. */
export function headRowOf(sheet: NamedSheet, said: Said): number | null {
  const keys = keysWith(said)
  const head =
    findHead(sheet, keys, { enough: 2, needed: 'value' }) ?? findHead(sheet, keys, { enough: 1, needed: 'indicator' })
  return head?.row ?? likelyHead(sheet)
}

/** Heads of the table of a sheet and what they mean. */
function columnsOf(sheet: NamedSheet, said: Said): SheetColumnRead[] {
  const keys = keysWith(said)
  const row = headRowOf(sheet, said)
  if (row === null) return []
  const below = [...sheet.rows.keys()].filter((one) => one > row).sort((a, b) => a - b)[0] ?? row
  return [...(sheet.rows.get(row)?.keys() ?? [])]
    .sort((a, b) => a - b)
    .flatMap((column): SheetColumnRead[] => {
      const text = cellAt(sheet, row, column).text
      if (text === '') return []
      const period = said[text] === undefined ? readPeriod(text) : readPeriod(said[text])
      const means = keys.get(text.replace(/\s/g, '')) ?? period?.period ?? null
      return [{ sheet: sheet.name, head: text, means, example: cellAt(sheet, below, column).text }]
    })
}

/** Rows in which a head is looked for, and columns that make it a table. */
const TOP = 10
const LEAST = 3

/** The first row of several texts above a row of some. */
function likelyHead({ rows }: NamedSheet): number | null {
  const inOrder = [...rows.keys()].sort((a, b) => a - b)
  const found = inOrder.slice(0, TOP).find((row, at) => {
    const [own, below] = [rows.get(row), rows.get(inOrder[at + 1] ?? -1)]
    return (own?.size ?? 0) >= LEAST && (below?.size ?? 0) > 1
  })
  return found ?? null
}

const valueColumn = ({ columns }: SheetHead<ColumnKey>) => columns.get('value') ?? 0

function rowsUnder(sheet: NamedSheet, { row: head }: SheetHead<ColumnKey>): number[] {
  return [...sheet.rows.keys()].filter((row) => row > head).sort((a, b) => a - b)
}

/** Columns whose head is a period; of a head in two lines (2023年 over 一季度) the lower one may do with the upper. */
function periodColumns(sheet: NamedSheet, row: number, said: Said) {
  const columns = new Set([...(sheet.rows.get(row)?.keys() ?? []), ...(sheet.rows.get(row - 1)?.keys() ?? [])])
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column) => {
      const [lower, upper] = [cellAt(sheet, row, column).text, cellAt(sheet, row - 1, column).text]
      const own = said[lower]
      const written = own === undefined ? (readPeriod(lower) ?? readPeriod(`${upper}${lower}`)) : readPeriod(own)
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
    mayBeBlank: written !== null,
    revision: /^\d+$/.test(revision) ? Number(revision) : null,
  }
}
