import type { SourceCell } from '../../read/source-document.ts'
import type { Header } from './header.ts'

type Row = readonly (SourceCell | null)[]

/** Rows without numbers: a name merged over so many rows on average is a category, over fewer the name of a group. */
const ROWS_OF_CATEGORY = 3

/**
 * A label merged over two columns heads a group and its members (收入家庭 | 8—20万元占比) or a category and its names.
 * It is a category where the rows under one cell have numbers of their own.
 */
export const splitNameColumns = (header: Header, body: readonly Row[]): Header => {
  const first = header.columns.findIndex((c) => c.kind === 'name')
  if (first < 0 || header.columns[first + 1]?.kind !== 'name') return header
  const no = header.columns.findIndex((c) => c.kind === 'no')
  let goesOn = 0
  let numbered = 0
  let cells = 0
  for (const [at, row] of body.entries()) {
    const cell = row[first]
    if (!cell || cell === row[first + 1]) continue
    if (cell !== body[at - 1]?.[first]) cells++
    else {
      goesOn++
      if (no >= 0 && row[no] && row[no] !== body[at - 1]![no]) numbered++
    }
  }
  const category = no >= 0 ? numbered * 2 > goesOn : goesOn + cells >= ROWS_OF_CATEGORY * cells
  if (goesOn === 0 || !category) return header
  return { ...header, columns: header.columns.map((c, i) => (i === first ? { ...c, kind: 'category' } : c)) }
}
