import type { Place } from './place.ts'
import { RefusedDocument } from './refused-document.ts'

/** One cell as printed, line breaks kept, no tabs. */
export interface GridCell {
  readonly text: string
  readonly place: Place
}

/** Rows of equal length; a merged cell is the same object in every place it covers; null where a row is short. */
export type TableGrid = readonly (readonly (GridCell | null)[])[]

/** A cell as a format marks it: with the number of rows and columns that it covers. */
export interface SpanningCell {
  readonly text: string
  readonly rowSpan: number
  readonly colSpan: number
}

/** Places one table may cover beyond its real cells: no printed table comes near it, a hostile span does. */
const roomForSpans = 100_000

/** Places of one table, short rows filled up; no printed table comes near it. */
const mostPlaces = 3_000_000

/**
 * Lays cells out on a grid as a browser does: each takes the next free column of its row and covers its span.
 * Spans never reach beyond the last row; where spans would blow the table up, they count as one.
 */
export function layOutCells(
  rows: readonly (readonly SpanningCell[])[],
  placeOf: (row: number, column: number) => Place,
): TableGrid {
  const grid: (GridCell | null)[][] = rows.map(() => [])
  let room = roomForSpans
  for (const [rowIndex, cells] of rows.entries()) {
    const row = grid[rowIndex]!
    let column = 0
    for (const cell of cells) {
      while (row[column]) column++
      let height = Math.min(Math.max(1, cell.rowSpan), rows.length - rowIndex)
      let width = Math.max(1, cell.colSpan)
      const extra = height * width - 1
      if (extra > room) {
        height = 1
        width = 1
      } else room -= extra
      const placed: GridCell = { text: cell.text, place: placeOf(rowIndex, column) }
      for (let down = 0; down < height; down++) {
        const covered = grid[rowIndex + down]!
        for (let right = 0; right < width; right++) covered[column + right] ??= placed
      }
      column += width
    }
  }
  return squareUp(grid)
}

/** Fills short rows with null, so that all are equally long. Throws RefusedDocument where that would be immense. */
export function squareUp(rows: readonly (readonly (GridCell | null | undefined)[])[]): TableGrid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width * rows.length > mostPlaces)
    throw new RefusedDocument('TT-P-002', '表格行列过多，请只保留指标表、任务表再上传')
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null))
}
