import { alignCells, type FlowingPiece, type FlowingRow } from './align-cells.ts'
import { foldLabel } from './column.ts'
import { type Attempt, bandRow, tableOf } from './found-table.ts'
import type { Header } from './header.ts'
import { type HeaderReading, headerReadings, type Labels } from './header-readings.ts'
import { splitBlanks } from './split-line.ts'
import { cellOf } from './text-cell.ts'
import { cellLine, endsTable, isPageNumber, lineAt, type TextLine } from './text-line.ts'

/** One line is one cell (as browsers copy tables), or cells are separated by single blanks. */
export type Flow = 'line' | 'blank'

const LONGEST_CELL = 2_000
/** Pieces that decide between two readings of a header. */
const SAMPLE = 80
const BAD_ROW = 8
const GOOD_LAST_ROW = 4

/** Where the rows begin and what ends them. */
interface Stretch {
  readonly start: number
  readonly flow: Flow
  /** Printed again, it begins the next table or the same one on the next page. */
  readonly firstLabel: string
  /** Cells may hold sentences. */
  readonly prose: boolean
}

const isSentence = (text: string, { from, to }: TextLine): boolean => to - from > 10 && /[。;；]/.test(text[to - 1]!)

/** Hands out the pieces behind a header, until a line comes that stands in no table. */
const piecesFrom = (text: string, { start, flow, firstLabel, prose }: Stretch, most: number) => {
  let cursor = start
  let queue: FlowingPiece[] = []
  let given = 0
  let closes = false
  let closed = false
  return (): FlowingPiece | null => {
    if (given >= most) return null
    while (queue.length === 0) {
      const printed = lineAt(text, cursor)
      if (!printed) return null
      cursor = printed.end
      const line = flow === 'line' ? cellLine(text, printed) : printed
      const goesOn = closes && !closed
      const stroke = flow === 'line' && line.to < printed.to
      closes ||= stroke
      if (line.from === line.to) closed ||= stroke
      if (line.from === line.to || isPageNumber(text, line)) continue
      closed = stroke
      if (line.to - line.from > LONGEST_CELL || endsTable(text, line)) return null
      if (!prose && isSentence(text, line)) return null
      const pieces =
        flow === 'blank'
          ? splitBlanks(text, line.from, line.to, 1)
          : [{ text: text.slice(line.from, line.to), from: line.from, to: line.to, left: 0, right: 0 }]
      const first = pieces[0]
      if (!first || (first.text.length < 24 && foldLabel(first.text) === firstLabel)) return null
      queue = pieces.map((piece, i) => ({ ...piece, startsLine: i === 0, goesOn })).reverse()
    }
    given++
    return queue.pop()!
  }
}

const totalCost = (rows: readonly FlowingRow[]): number => rows.reduce((sum, row) => sum + row.cost, 0)

/** Whatever stands in a column that may hold anything fits a little badly: no reason to doubt the row. */
const slackOf = ({ columns }: Header): number =>
  columns.filter(({ kind }) => kind === 'other' || kind === 'unknown').length

const isBad = (row: FlowingRow, header: Header): boolean =>
  row.cost > BAD_ROW + slackOf(header) ||
  (!row.band && !header.columns.some((c, i) => c.kind === 'name' && row.cells[i]!.length > 0))

/** Rows up to where two in a row no longer fit; trailing rows that fit badly belong to the text behind the table. */
const rowsOfTable = (rows: readonly FlowingRow[], header: Header): FlowingRow[] => {
  let end = 0
  while (end < rows.length && !(isBad(rows[end]!, header) && (end + 1 >= rows.length || isBad(rows[end + 1]!, header))))
    end++
  const good = GOOD_LAST_ROW + slackOf(header)
  while (end > 0 && (rows[end - 1]!.cost > good || rows[end - 1]!.band || isBad(rows[end - 1]!, header))) end--
  return rows.slice(0, end)
}

/**
 * Reads the rows behind a run of header labels where only the order of the cells tells the columns. `start` is the end
 * of the header's last line.
 */
export const readFlowingTable = (text: string, run: Labels, start: number, flow: Flow): Attempt => {
  const readings = headerReadings(run)
  const rowsFor = ({ labels, header: { kind, columns } }: HeaderReading, most: number): FlowingRow[] => {
    const firstLabel = foldLabel(labels[0]?.[0]?.text ?? '')
    return alignCells(columns, piecesFrom(text, { start, flow, firstLabel, prose: kind === 'tasks' }, most))
  }
  const sampled = (reading: HeaderReading): number => {
    const rows = rowsFor(reading, SAMPLE)
    return rows.length === 0 ? Number.POSITIVE_INFINITY : totalCost(rows)
  }
  let best = readings[0]
  if (readings.length > 1) {
    let least = Number.POSITIVE_INFINITY
    for (const reading of readings) {
      const cost = sampled(reading)
      if (cost < least) [best, least] = [reading, cost]
    }
  }
  if (!best) return { table: null, end: start }
  const { header } = best
  const rows = rowsOfTable(rowsFor(best, Number.POSITIVE_INFINITY), header)
  const width = header.columns.length
  const head = best.labels.map(cellOf)
  const body = rows.map((row) => (row.band ? bandRow(cellOf(row.cells.flat()), width) : row.cells.map(cellOf)))
  const table = tableOf([head], body, header)
  return { table, end: table ? table.span[1] : start }
}
