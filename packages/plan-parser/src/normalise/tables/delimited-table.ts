import type { SourceCell } from '../../read/source-document.ts'
import { cellShape } from './cell-shape.ts'
import { foldLabel, readColumn } from './column.ts'
import { type Attempt, bandRow, tableOf } from './found-table.ts'
import { type Header, readHeader } from './header.ts'
import { splitDelimited } from './split-line.ts'
import { headerOf } from './table-header.ts'
import { joinCells, type TextPiece } from './text-cell.ts'
import { endsTable, isPageNumber, lineAt, type TextLine } from './text-line.ts'

const RULE = /^(?=.*[-─━])[|\s:+=—┌┬┐├┼┤└┴┘─━┏┳┓┣╋┫┗┻┛-]*$/
/** A cell copied with its line breaks takes a few lines, rarely more. */
const MOST_BROKEN_LINES = 12
const LONGEST_BAND = 30

const asCell = (field: TextPiece | null): SourceCell | null => {
  if (!field) return null
  // A spreadsheet quotes cells that hold line breaks; the quotes are not part of the text.
  const quoted = field.text.startsWith('"') && field.text.endsWith('"') && field.text.length > 1
  return quoted
    ? { text: field.text.slice(1, -1), span: [field.from + 1, field.to - 1] }
    : { text: field.text, span: [field.from, field.to] }
}

const isYear = (field: TextPiece | null | undefined): boolean => !!field && readColumn(field.text)?.period != null

/** 年份 | 指标甲 | 指标乙: years down, indicators across. */
const readTransposed = (
  fields: readonly (TextPiece | null)[],
  following: readonly (TextPiece | null)[],
): Header | null => {
  if (fields.length < 3 || !isYear(following[0])) return null
  if (!/^(?:年份?|年度|时间|指标)$/.test(foldLabel(fields[0]?.text ?? ''))) return null
  return readHeader(['指标', ...fields.slice(1).map(() => '2025年')])
}

/** 指标 | 单位 | 目标值 over an empty, an empty, 2025年 and 2027年: a header of two lines. */
const headerOfTwo = (head: readonly (SourceCell | null)[], under: readonly (SourceCell | null)[]): Header | null => {
  const width = Math.max(head.length, under.length)
  const found = headerOf({ rows: [pad(head, width), pad(under, width)], span: [0, 0] })
  return found?.firstBodyRow === 2 ? found : null
}

const pad = (cells: readonly (SourceCell | null)[], width: number): (SourceCell | null)[] =>
  Array.from({ length: width }, (_, i) => cells[i] ?? null)

const PIPE = /[|｜│┃]/
const TAB = /\t/

/** How the lines of a table are split: outer pipes make no cells where the header has them, outer tabs always do. */
const lineSplitter = (text: string, header: TextLine, mark: 'pipe' | 'tab') => {
  if (mark === 'tab') return (line: TextLine) => splitDelimited(text, line.start, line.stop, TAB)
  const left = PIPE.test(text[header.from]!)
  const right = PIPE.test(text[header.to - 1]!)
  return ({ from, to }: TextLine) => {
    const begins = left && PIPE.test(text[from] ?? '') ? from + 1 : from
    const ends = right && to > begins && PIPE.test(text[to - 1]!) ? to - 1 : to
    return splitDelimited(text, begins, ends, PIPE)
  }
}

/** Reads a pipe or tab table whose header is the line `first`. Rows end with the first line that cannot be one. */
export const readDelimitedTable = (text: string, first: TextLine, mark: 'pipe' | 'tab'): Attempt => {
  const split = lineSplitter(text, first, mark)
  const headerFields = split(first)
  const head = headerFields.map(asCell)
  const labels = headerFields.map((field) => field?.text ?? '')
  let cursor = first.end
  const below = lineAt(text, cursor)
  const under = below ? split(below) : []
  const deep = under[0] === null ? headerOfTwo(head, under.map(asCell)) : null
  const width = Math.max(headerFields.length, deep ? under.length : 0)
  const header = deep ?? readHeader(labels) ?? readTransposed(headerFields, under)
  if (!header) return { table: null, end: first.end }
  const numbered = header.columns[0]?.kind === 'no'
  const startsRow = (fields: readonly (TextPiece | null)[]) => !numbered || cellShape(fields[0]?.text ?? '').serial

  const rows: (readonly (SourceCell | null)[])[] = []
  if (deep && below) cursor = below.end
  for (;;) {
    let line = lineAt(text, cursor)
    let blanks = 0
    while (line && line.from === line.to && blanks++ < 3) line = lineAt(text, line.end)
    if (!line || line.from === line.to || endsTable(text, line)) break
    if (isPageNumber(text, line) || RULE.test(text.slice(line.from, Math.min(line.to, line.from + 400)))) {
      cursor = line.end
      continue
    }
    let fields = split(line)
    if (fields.length > 1 && fields.every((field, i) => (field?.text ?? '') === labels[i])) break
    if (fields.length === 1 && mark === 'pipe') break
    let end = line.end
    let cells = fields.map(asCell)
    for (let broken = 0; cells.length < width && broken < MOST_BROKEN_LINES; broken++) {
      const more = lineAt(text, end)
      if (!more || more.from === more.to) break
      const rest = split(more)
      if (cells.length + rest.length - 1 > width || (startsRow(rest) && (numbered || rest.length === width))) break
      cells = [
        ...cells.slice(0, -1),
        joinCells(cells.at(-1) ?? null, asCell(rest[0] ?? null)),
        ...rest.slice(1).map(asCell),
      ]
      fields = [...fields, ...rest.slice(1)]
      end = more.end
    }
    if (fields.length === 1) {
      // Only a short line between two rows is a category; anything else is the text behind the table.
      const after = lineAt(text, line.end)
      const followed = after && split(after).length >= Math.min(3, width)
      if (!followed || line.to - line.from > LONGEST_BAND) break
      rows.push(bandRow(asCell(fields[0] ?? null), width))
      cursor = line.end
      continue
    }
    rows.push(Array.from({ length: width }, (_, i) => unquoted(cells[i] ?? null)))
    cursor = end
  }
  const heads = deep ? [pad(head, width), pad(under.map(asCell), width)] : [head]
  const table = tableOf(heads, rows, header)
  return { table, end: table ? Math.max(table.span[1], cursor) : cursor }
}

const unquoted = (cell: SourceCell | null): SourceCell | null =>
  cell && cell.text.length > 1 && cell.text.startsWith('"') && cell.text.endsWith('"')
    ? { text: cell.text.slice(1, -1), span: [cell.span[0] + 1, cell.span[1] - 1] }
    : cell
