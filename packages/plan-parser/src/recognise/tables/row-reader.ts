import type { Header } from '../../normalise/tables/header.ts'
import type { SourceCell } from '../../read/source-document.ts'

export type Row = readonly (SourceCell | null)[]

/** Reads the parts of an indicator row that settle what kind of row it is. */
export interface RowReader {
  /** The different cells that name the row: one, or a group and its member where the name column is split. */
  readonly names: (row: Row) => readonly SourceCell[]
  /** The name as printed, its cells one below the other. */
  readonly name: (row: Row) => string
  readonly number: (row: Row | undefined) => SourceCell | null
  readonly numbered: boolean
  readonly hasFigures: (row: Row | undefined) => boolean
  /** Indices of the category columns. */
  readonly categories: readonly number[]
}

/** A cell on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, '')

/** A reader for the rows under a header. */
export const rowReader = ({ columns }: Header): RowReader => {
  const indices = (...kinds: string[]) => columns.flatMap((c, i) => (kinds.includes(c.kind) ? [i] : []))
  const [no] = indices('no')
  const nameColumns = indices('name')
  const figures = indices('value', 'growth')
  const names = (row: Row) => [...new Set(nameColumns.map((i) => row[i] ?? null))].filter((cell) => cell !== null)
  return {
    names,
    name: (row) =>
      names(row)
        .map((cell) => cell.text)
        .join('\n'),
    number: (row) => (no === undefined ? null : (row?.[no] ?? null)),
    numbered: no !== undefined,
    hasFigures: (row) => row !== undefined && figures.some((i) => row[i] && oneLine(row[i].text) !== ''),
    categories: indices('category'),
  }
}
