import { cellShape } from '../../normalise/tables/cell-shape.ts'
import type { ReadableTable } from '../../normalise/tables/readable-table.ts'
import type { SourceCell } from '../../read/source-document.ts'
import { openedGroup } from './group-in-name.ts'
import { oneLine, type Row, type RowReader, rowReader } from './row-reader.ts'

/** A body row of an indicator table with its name settled; rows that only name a category or a group are folded in. */
export interface IndicatorRow {
  /** Index of the row in the body. */
  readonly at: number
  readonly cells: Row
  /** The name as printed, unit included, the name of its group before it. */
  readonly printedName: string
  readonly nameCell: SourceCell
  readonly noRaw: string | null
  readonly category: string | null
  /** Under the last main row: 其中, or a row without a number of its own. */
  readonly child: boolean
  /** One of the rows under a group name; they share the group's number. */
  readonly grouped: boolean
}

const AMONG = /^(?:其中|#)[:：,，]?/
const ORDINAL = /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．,，]?|[(（]\d+[)）])(?=\p{Script=Han})/u
const NOTE = /^(?:注|备注|说明|附注)\s*\d?\s*[:：]/

const categoryName = (text: string): string => oneLine(text).replace(ORDINAL, '')

/** A line merged over the table, or of which only the first cell is filled with anything but a number. */
const isCategoryLine = (row: Row, first: SourceCell, read: RowReader): boolean => {
  if (row.length > 1 && row.every((cell) => cell === first)) return true
  const alone = row.every((cell) => cell === null || cell === first || cell.text.trim() === '')
  return alone && !read.names(row).includes(first) && !cellShape(first.text).serial
}

/** A name without figures is a category where the row below is a main row, the name of a group otherwise. */
const namesCategory = (row: Row, next: Row | undefined, read: RowReader): boolean => {
  if (!read.numbered) return true
  const below = read.number(next)
  return below !== null && below !== read.number(row)
}

/**
 * Settles what each body row is: a category line, the name of a group, an indicator or a row under one. Reads: the
 * columns no, category, name and those with figures. Stops at the notes below the table.
 */
export const indicatorRows = ({ header, body }: ReadableTable): IndicatorRow[] => {
  const read = rowReader(header)
  const rows: IndicatorRow[] = []
  const held = read.categories.map((): string | null => null)
  let band: string | null = null
  let group: { readonly name: string; readonly no: string | null } | null = null
  let lastNumber: SourceCell | null = null
  for (const [at, row] of body.entries()) {
    const first = row.find((cell) => cell !== null)
    if (!first) continue
    if (NOTE.test(first.text)) break
    if (isCategoryLine(row, first, read)) {
      band = categoryName(first.text)
      group = null
      continue
    }
    for (const [level, i] of read.categories.entries()) if (row[i]) held[level] = categoryName(row[i].text)
    const nameCell = read.names(row).at(-1)
    if (!nameCell) continue
    const name = oneLine(read.name(row))
    const number = read.number(row)
    const noRaw = number && oneLine(number.text)
    if (!read.hasFigures(row)) {
      if (namesCategory(row, body[at + 1], read)) band = categoryName(name)
      else group = { name, no: noRaw }
      continue
    }
    const among = AMONG.test(name)
    const main = !read.numbered || (number !== null && number !== lastNumber)
    // 其中 under the number of its main row, or with the next number of its own
    const numbered = main && (!among || noRaw !== rows.at(-1)?.noRaw)
    lastNumber = number
    if (among) group = null
    else if (main) {
      const opened = openedGroup(row, body[at + 1], read)
      group = opened === null ? null : { name: opened, no: noRaw }
    }
    rows.push({
      at,
      cells: row,
      nameCell,
      printedName: main || among ? name.replace(AMONG, '') : (group?.name ?? '') + name,
      noRaw: numbered ? noRaw : among ? null : (group?.no ?? null),
      category: held.filter(Boolean).join(' / ') || band,
      child: rows.length > 0 && (among || (!main && group === null)),
      grouped: group !== null,
    })
  }
  return rows
}
