import type { SourceCell, SourceDocument } from '../../read/source-document.ts'

/**
 * A document with one marked table, as the readers of docx, html and xlsx make it. `^` stands for the cell merged from
 * above, `<` for the one merged from the left, an empty string for a place without a cell. `before` is the text above.
 */
export const documentWithTable = (rows: readonly (readonly string[])[], before = ''): SourceDocument => {
  let text = before
  const from = text.length
  const grid: (SourceCell | null)[][] = []
  for (const row of rows) {
    const cells: (SourceCell | null)[] = []
    for (const [i, printed] of row.entries()) {
      if (printed === '^') cells.push(grid.at(-1)?.[i] ?? null)
      else if (printed === '<') cells.push(cells[i - 1] ?? null)
      else if (printed === '') cells.push(null)
      else {
        if (cells.length > 0) text += '\t'
        cells.push({ text: printed, span: [text.length, text.length + printed.length] })
        text += printed
      }
    }
    text += '\n'
    grid.push(cells)
  }
  return {
    file: 'table.docx',
    format: 'docx',
    sha256: '',
    text,
    anchors: [],
    tables: [{ span: [from, text.length], rows: grid }],
    diagnostics: [],
  }
}
