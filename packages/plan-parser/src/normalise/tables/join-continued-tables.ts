import type { SourceCell, SourceTable } from '../../read/source-document.ts'
import { foldLabel } from './column.ts'
import { headerOf, type TableHeader } from './table-header.ts'
import { joinCells } from './text-cell.ts'
import { isPageNumber, lineAt } from './text-line.ts'

const LONGEST_GAP = 200

/** Nothing but blank lines, page numbers and “续表” stands between. */
const onlyPageBreak = (text: string, from: number, to: number): boolean => {
  if (to - from > LONGEST_GAP) return false
  for (let at = from; at < to; ) {
    const line = lineAt(text, at)
    if (!line || line.from >= to) return true
    const printed = text.slice(line.from, Math.min(line.to, to))
    if (printed !== '' && !isPageNumber(text, line) && !/^[((]?续(?:上?表|[一二三\d]*)[))]?$/.test(printed))
      return false
    at = line.end
  }
  return true
}

const labelsOf = (table: SourceTable, { firstRow, firstBodyRow }: TableHeader): string =>
  table.rows
    .slice(firstRow, firstBodyRow)
    .map((row) => row.map((cell) => foldLabel(cell?.text ?? '')).join('|'))
    .join('\n')

/** A row cut by the page break: its rest has neither number nor figure of its own. */
const isRest = (row: readonly (SourceCell | null)[], { columns }: TableHeader): boolean =>
  columns.some((c) => c.kind === 'no') &&
  columns.every((c, i) => row[i] == null || c.kind === 'name' || c.kind === 'content' || c.kind === 'support')

interface Growing {
  readonly from: number
  to: number
  readonly rows: (readonly (SourceCell | null)[])[]
  readonly labels: string | null
}

/** A table whose header is printed again behind a page break goes on: one table, the repeated header left out. */
export const joinContinuedTables = (tables: readonly SourceTable[], text: string): SourceTable[] => {
  const joined: Growing[] = []
  for (const table of tables) {
    const header = headerOf(table)
    const labels = header && labelsOf(table, header)
    const last = joined.at(-1)
    if (last && header && labels === last.labels && onlyPageBreak(text, last.to, table.span[0])) {
      const body = table.rows.slice(header.firstBodyRow)
      const [first] = body
      const cut = last.rows.at(-1)
      if (first && cut && isRest(first, header)) {
        last.rows[last.rows.length - 1] = cut.map((cell, i) => joinCells(cell, first[i] ?? null))
        body.shift()
      }
      for (const row of body) last.rows.push(row)
      last.to = Math.max(last.to, table.span[1])
    } else joined.push({ from: table.span[0], to: table.span[1], rows: [...table.rows], labels })
  }
  return joined.map(({ from, to, rows }) => ({ span: [from, to], rows }))
}
