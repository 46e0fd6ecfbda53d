import { RefusedDocument } from '../refused-document.ts'
import type { GridCell } from '../table-grid.ts'
import { cellName, type Sheet } from './read-sheet.ts'

/** A sheet in reading order: lines of text (titles, notes) and tables. */
export type SheetBlock = { readonly line: GridCell } | { readonly table: readonly (readonly (GridCell | null)[])[] }

/** Places of one sheet that a real table never reaches. */
const mostPlaces = 3_000_000

type GridRow = readonly (GridCell | null)[]

/**
 * Parts a sheet into text and tables. A row with a single text is a title above a table or a note below it; such rows
 * inside a table (group names) belong to the table. After an empty row a new table begins where a title stands first.
 */
export function sheetBlocks(sheet: Sheet, name: string): SheetBlock[] {
  const blocks: SheetBlock[] = []
  let table: GridRow[] = []
  const flush = () => {
    blocks.push(...splitNotes(table))
    table = []
  }
  for (const group of groupRows(toGrid(sheet, name))) {
    const first = group.findIndex((row) => texts(row).size > 1)
    if (first !== 0) flush()
    const titles = first < 0 ? group : group.slice(0, first)
    for (const row of titles) for (const line of texts(row)) blocks.push({ line })
    if (first >= 0) table.push(...group.slice(first))
  }
  flush()
  return blocks
}

/** Rows of the used columns; null stands for an empty row. */
function toGrid({ rows, merges }: Sheet, sheet: string): (GridRow | null)[] {
  const filled = [...rows.keys()].sort((a, b) => a - b)
  const columns = [...new Set(filled.flatMap((row) => [...rows.get(row)!.keys()]))].sort((a, b) => a - b)
  if (filled.length * columns.length > mostPlaces)
    throw new RefusedDocument('TT-P-002', `工作表“${sheet}”行列过多，请只保留指标表、任务表所在的区域再上传`)
  const columnIndex = new Map(columns.map((column, index) => [column, index]))
  const rowIndex = new Map(filled.map((row, index) => [row, index]))
  const grid: (GridCell | null)[][] = filled.map((row) => {
    const cells = rows.get(row)!
    return columns.map((column) => {
      const text = cells.get(column)
      return text === undefined ? null : { text, place: { sheet, cell: cellName(row, column) } }
    })
  })
  let room = mostPlaces
  for (const { top, left, bottom, right } of merges) {
    const origin = grid[rowIndex.get(top) ?? -1]?.[columnIndex.get(left) ?? -1]
    if (!origin) continue
    for (let row = rowIndex.get(top)!; row < filled.length && filled[row]! <= bottom; row++)
      for (let column = columnIndex.get(left)!; column < columns.length && columns[column]! <= right; column++) {
        // Overlapping ranges can ask for any amount of work; real ones never cover a place twice.
        if (room-- <= 0) break
        grid[row]![column] = origin
      }
    if (room <= 0) break
  }
  const isGap = gapFinder(filled, merges)
  return grid.flatMap((row, index) => (isGap(index) ? [null, row] : [row]))
}

/** Rows left out between two filled ones are empty, unless a merged cell reaches over them. Asked in order. */
function gapFinder(filled: readonly number[], merges: Sheet['merges']): (index: number) => boolean {
  const sorted = [...merges].sort((a, b) => a.top - b.top)
  let next = 0
  let reach = -1
  return (index) => {
    const before = filled[index - 1]
    if (before === undefined) return false
    for (; next < sorted.length && sorted[next]!.top <= before; next++) reach = Math.max(reach, sorted[next]!.bottom)
    return filled[index]! - before > 1 && reach <= before
  }
}

function groupRows(grid: readonly (GridRow | null)[]): GridRow[][] {
  const groups: GridRow[][] = [[]]
  for (const row of grid)
    if (row === null) groups.push([])
    else groups.at(-1)!.push(row)
  return groups.filter((group) => group.length > 0)
}

const texts = (row: GridRow): Set<GridCell> => new Set(row.filter((cell) => cell !== null))

/** Single texts after the last row with several are notes. Columns that only titles used are dropped. */
function splitNotes(table: readonly GridRow[]): SheetBlock[] {
  const last = table.findLastIndex((row) => texts(row).size > 1)
  if (last < 0) return []
  const body = table.slice(0, last + 1)
  const notes = table.slice(last + 1).flatMap((row) => [...texts(row)])
  const used = body[0]!.map((_, column) => column).filter((column) => body.some((row) => row[column] !== null))
  const rows = body.map((row) => used.map((column) => row[column] ?? null))
  return [{ table: rows }, ...notes.map((line) => ({ line }))]
}
