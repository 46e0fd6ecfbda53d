import type { SourceCell, SourceTable } from '../../read/source-document.ts'
import { foldLabel, readColumn } from './column.ts'
import { type Header, readHeader } from './header.ts'

/** The header of a grid and the rows it takes. */
export interface TableHeader extends Header {
  readonly firstRow: number
  readonly firstBodyRow: number
}

/** A title row and a row of units may stand above the labels. */
const DEEPEST_HEADER = 6
const HEADER_ROWS = 3

type Row = readonly (SourceCell | null)[]

const labelOf = (cell: SourceCell | null | undefined): string => foldLabel(cell?.text.slice(0, 60) ?? '')

/**
 * Whether a row below a header row is part of the header: it repeats merged header cells or leaves them empty, and all
 * it adds are labels (years under 目标值).
 */
const continuesHeader = (above: Row, row: Row): boolean => {
  let added = 0
  for (const [i, cell] of row.entries()) {
    if (!cell || cell.text.trim() === '' || cell === above[i]) continue
    if (!readColumn(cell.text) && !/^[[((].{1,10}[\]))]$/.test(cell.text.trim())) return false
    added++
  }
  return added > 0
}

/** Labels of two header rows joined per column; an empty cell in the upper row stands under the label to its left. */
const joinLabels = (upper: readonly string[], above: Row, below: Row): string[] =>
  below.map((cell, i) => {
    const lower = cell && cell !== above[i] ? labelOf(cell) : ''
    if (lower === '') return upper[i] ?? ''
    let over = upper[i] ?? ''
    for (let left = i - 1; over === '' && left >= 0 && labelOf(below[left]) !== ''; left--) over = upper[left] ?? ''
    if (over === '' && i > 0) over = upper[i - 1] ?? ''
    return pairLabels(over, lower)
  })

/** “目标值” over “2025年” reads 2025年目标值; where the pair is no label, the lower one counts. */
const pairLabels = (over: string, lower: string): string => {
  for (const pair of [lower + over, over + lower]) if (readColumn(pair)) return pair
  const year = /20\d\d年?/.exec(over)?.[0]
  if (year && readColumn(year + lower)) return year + lower
  return lower
}

/** Finds the header in the first rows of a grid; null where none names what the rows hold. */
export const headerOf = (table: SourceTable): TableHeader | null => {
  for (let r = 0; r < Math.min(DEEPEST_HEADER, table.rows.length); r++) {
    const row = table.rows[r]!
    if (row.length > 1 && row.every((cell) => cell === row[0])) continue
    let labels = row.map(labelOf)
    let found = readHeader(labels)
    let next = r + 1
    for (; next < Math.min(r + HEADER_ROWS, table.rows.length); next++) {
      const below = table.rows[next]!
      if (!continuesHeader(table.rows[next - 1]!, below)) break
      const joined = joinLabels(labels, table.rows[next - 1]!, below)
      const deeper = readHeader(joined)
      if (!deeper) break
      found = deeper
      labels = joined
    }
    if (found) return { ...found, firstRow: r, firstBodyRow: next }
  }
  return null
}
