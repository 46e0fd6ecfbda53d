/** One row of a CSV text, with the line on which it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy

/**
 * Rows of a CSV text as spreadsheets write it: cells in quotes may hold commas, line breaks and doubled quotes; a mark
 * at the beginning and empty lines are passed over. Cells are trimmed.
 * @throws SyntaxError with the line where a quote is not closed or text follows one
 */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let began = 1
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (CELL.lastIndex < text.length) {
    const cell = CELL.exec(text)
    if (!cell) throw new SyntaxError(`第${line}行：引号没有配对；补上引号，或去掉多余的引号`)
    cells.push((cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '').trim())
    line += cell[0].match(/\r\n|\n|\r/g)?.length ?? 0
    if (cell[3] === ',' && CELL.lastIndex < text.length) continue
    if (cell[3] === ',') cells.push('')
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: began, cells })
    cells = []
    began = line
  }
  return rows
}
