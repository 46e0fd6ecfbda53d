import type { SourceCell, SourceTable } from '../../read/source-document.ts'
import { foldLabel, readColumn } from './column.ts'
import type { Header } from './header.ts'
import { readHeader } from './header.ts'
import { settleNumbers } from './settle-numbers.ts'
import { splitNameColumns } from './split-name-columns.ts'
import { headerOf } from './table-header.ts'

type Row = readonly (SourceCell | null)[]

/** A table that can be read: its header and the rows below, indicators always down and periods always across. */
export interface ReadableTable {
  readonly header: Header
  /** Rows above the header: a merged title, a remark on units. */
  readonly above: readonly Row[]
  readonly body: readonly Row[]
  /** The source prints it the other way round, so that a row's cells do not stand side by side. */
  readonly turned: boolean
}

const LARGEST_TRANSPOSED = 200

const isYear = (cell: SourceCell | null | undefined): boolean => !!cell && readColumn(cell.text)?.period != null

/** Years down, indicators across, turned upright; the corner (年份) then stands over the names. */
const readTransposed = (rows: readonly Row[]): ReadableTable | null => {
  const [first] = rows
  if (!first || first.length < 2 || rows.length < 3 || rows.length > LARGEST_TRANSPOSED) return null
  const years = rows.slice(1).filter((row) => isYear(row[0])).length
  if (years < 2 || first.slice(1).some(isYear)) return null
  const turned = first.map((_, c) => rows.map((row) => row[c] ?? null))
  const labels = turned[0]!.map((cell, i) => (i === 0 ? '指标' : foldLabel(cell?.text.slice(0, 60) ?? '')))
  const header = readHeader(labels)
  return header && { header, above: [], body: turned.slice(1), turned: true }
}

/** Formats mark empty cells, text leaves them out: both are places without a cell. */
const withoutEmpty = (rows: readonly Row[]): Row[] =>
  rows.map((row) => row.map((cell) => (cell && /\S/.test(cell.text) ? cell : null)))

/** Reads header and rows of a grid; null where it prints neither indicators nor tasks. */
export const readTable = (table: SourceTable): ReadableTable | null => {
  const found = headerOf(table)
  if (!found) return readTransposed(withoutEmpty(table.rows))
  const body = withoutEmpty(table.rows.slice(found.firstBodyRow))
  return {
    header: settleNumbers(splitNameColumns(found, body), body),
    above: withoutEmpty(table.rows.slice(0, found.firstRow)),
    body,
    turned: false,
  }
}
