import type { SourceBuilder } from '../source-builder.ts'
import type { GridCell } from '../table-grid.ts'
import type { PageTable } from './lay-out-page.ts'

/** Columns of a table that goes on over the page keep their places within this many points. */
const near = 4

/** Whether a table at the top of a page goes on with one from the page before. */
export const isTableContinued = (before: PageTable, after: PageTable): boolean =>
  after.page === before.page + 1 &&
  after.columns.length === before.columns.length &&
  after.columns.every((edge, index) => Math.abs(edge - before.columns[index]!) <= near)

/** Writes one table that stands on one or several pages; its header, repeated on each page, is written once. */
export function writePdfTable(parts: readonly PageTable[], builder: SourceBuilder): void {
  const table = builder.nextTable
  const grid: GridCell[][] = []
  const header = parts[0]!
  for (const [index, part] of parts.entries()) {
    const cells = new Map<number, GridCell>()
    const repeated = index === 0 ? 0 : repeatedRows(header, part)
    for (const line of part.cells.slice(repeated)) {
      const row = grid.length
      grid.push(
        line.map((number, column) => {
          const known = cells.get(number)
          if (known !== undefined) return known
          const place = { page: part.page, table, row: row + 1, col: column + 1 }
          const cell = { text: part.texts.get(number) ?? '', place }
          cells.set(number, cell)
          return cell
        }),
      )
    }
  }
  builder.addTable(grid)
}

function repeatedRows(header: PageTable, part: PageTable): number {
  const rowText = ({ cells, texts }: PageTable, row: number) =>
    cells[row]?.map((cell) => texts.get(cell) ?? '').join('\t') ?? null
  let row = 0
  while (row < 3 && row < part.cells.length && rowText(header, row) === rowText(part, row)) row++
  return row
}
