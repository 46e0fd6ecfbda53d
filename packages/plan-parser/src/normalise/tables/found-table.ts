import type { SourceCell, SourceTable } from '../../read/source-document.ts'
import type { Header } from './header.ts'

/** What an attempt at a table leaves behind: where to go on, with or without a table. */
export interface Attempt {
  readonly table: SourceTable | null
  readonly end: number
}

type Row = readonly (SourceCell | null)[]

/** A line across all columns is the same cell in every place. */
export const bandRow = (cell: SourceCell | null, width: number): Row => Array.from({ length: width }, () => cell)

const isBand = (row: Row): boolean => row.length > 1 && row[0] !== null && row.every((cell) => cell === row[0])

/** Says something besides its name: only such rows prove that a header really heads a table. */
const tells = (row: Row, header: Header): boolean => {
  if (isBand(row)) return false
  const named = header.columns.some((c, i) => c.kind === 'name' && row[i])
  const told = header.columns.some((c, i) => c.kind !== 'name' && c.kind !== 'no' && c.kind !== 'category' && row[i])
  return named && told
}

/** Builds the table where at least two rows (one under a header of four labels or more) tell something; otherwise null. */
export const tableOf = (head: readonly Row[], rows: readonly Row[], header: Header): SourceTable | null => {
  const telling = rows.filter((row) => tells(row, header)).length
  if (telling < (header.columns.length >= 4 ? 1 : 2)) return null
  let last = rows.length - 1
  while (last >= 0 && (isBand(rows[last]!) || rows[last]!.every((cell) => cell === null))) last--
  const all = [...head, ...rows.slice(0, last + 1)]
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const row of all) {
    for (const cell of row) {
      if (!cell) continue
      from = Math.min(from, cell.span[0])
      to = Math.max(to, cell.span[1])
    }
  }
  return { span: [from, to], rows: all }
}
