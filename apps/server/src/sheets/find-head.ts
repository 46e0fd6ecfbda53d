import { cellName, type NamedSheet } from '@tongtu/plan-parser'

/** A text and the cell it stands in. */
export interface IncomingCell {
  readonly cell: string
  readonly text: string
}

/** The row of heads of a sheet that came back, and in which column each was found. */
export interface SheetHead<Key> {
  readonly row: number
  readonly columns: ReadonlyMap<Key, number>
}

/** Rows looked through for the head. */
const TOP = 20

/**
 * Finds the row of heads wherever it and its columns were moved to: the one with most known heads, the column `needed`
 * and at least `enough` others among them. A head that is merged over several rows counts in each.
 */
export function findHead<Key>(
  sheet: NamedSheet,
  keys: ReadonlyMap<string, Key>,
  { enough, needed }: { readonly enough: number; readonly needed: NoInfer<Key> },
): SheetHead<Key> | null {
  let best: SheetHead<Key> | null = null
  for (const row of sheet.rows.keys()) {
    if (row >= TOP) continue
    const columns = new Map<Key, number>()
    for (const column of columnsAt(sheet, row)) {
      const key = keys.get(cellAt(sheet, row, column).text.replace(/\s/g, ''))
      if (key !== undefined && !columns.has(key)) columns.set(key, column)
    }
    const fits = columns.size >= enough && columns.has(needed)
    if (fits && columns.size > (best?.columns.size ?? 0)) best = { row, columns }
  }
  return best
}

function columnsAt({ rows, merges }: NamedSheet, row: number): readonly number[] {
  const merged = merges.filter(({ top, bottom }) => row >= top && row <= bottom).map(({ left }) => left)
  return [...new Set([...(rows.get(row)?.keys() ?? []), ...merged])].sort((a, b) => a - b)
}

/** What a cell shows; of a merged one, what stands at its top. */
export function cellAt(sheet: NamedSheet, row: number, column: number): IncomingCell {
  const top = topOf(sheet, row, column)
  return { cell: cellName(top, column), text: sheet.rows.get(top)?.get(column)?.trim() ?? '' }
}

/** The row in which the value of a merged cell stands. */
function topOf({ merges }: NamedSheet, row: number, column: number): number {
  const range = merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  )
  return range?.top ?? row
}
