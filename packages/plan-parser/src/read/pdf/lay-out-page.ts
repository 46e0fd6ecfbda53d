import { cellText } from '../cell-text.ts'
import type { PdfPage, PdfText } from './pdf-page.ts'
import { cellAt, findRuledTables, type RuledTable } from './ruled-tables.ts'
import { type TextLine, toLines } from './text-lines.ts'

/** A table on one page with the text of its cells by cell number. */
export interface PageTable {
  readonly page: number
  readonly top: number
  readonly columns: readonly number[]
  readonly cells: readonly (readonly number[])[]
  readonly texts: ReadonlyMap<number, string>
}

/** Parts the text of a page into tables and the lines around them, both from top to bottom. */
export function layOutPage(page: PdfPage): { lines: readonly TextLine[]; tables: readonly PageTable[] } {
  let rest = page.texts
  const tables: PageTable[] = []
  for (const ruled of findRuledTables(page)) {
    const inside = new Map<number, PdfText[]>()
    const outside: PdfText[] = []
    for (const text of rest) {
      const cell = cellAt(ruled, text)
      const pieces = cell === null ? outside : inside.get(cell)
      if (pieces !== undefined) pieces.push(text)
      else if (cell !== null) inside.set(cell, [text])
    }
    // A frame around the page or a box in the margin holds one text, not a table of them.
    if (inside.size < 3) continue
    rest = outside
    tables.push(toPageTable(page.number, ruled, inside))
  }
  return { lines: toLines(rest), tables }
}

function toPageTable(page: number, ruled: RuledTable, inside: ReadonlyMap<number, PdfText[]>): PageTable {
  const texts = new Map<number, string>()
  for (const [cell, pieces] of inside)
    texts.set(
      cell,
      cellText(
        toLines(pieces)
          .map(({ text }) => text)
          .join('\n'),
      ),
    )
  return { page, top: ruled.rows[0]!, columns: ruled.columns, cells: ruled.cells, texts }
}
