import { breaksOff, CONTINUED, EMPTY, fits } from './align-costs.ts'
import { cellShape } from './cell-shape.ts'
import type { Column } from './column.ts'
import type { TextPiece } from './text-cell.ts'

/** One row as it flows: the pieces of each column, and how badly they fit (0: perfectly). */
export interface FlowingRow {
  readonly cells: readonly (readonly TextPiece[])[]
  /** A line across the whole table (a category), which has no column. */
  readonly band: boolean
  readonly cost: number
}

export interface FlowingPiece extends TextPiece {
  /** True where a row may begin: in vertical flow everywhere, in printed lines at the start of a line. */
  readonly startsLine: boolean
  /** True where strokes close the cells and none stands before the piece: it is the next line of the same cell. */
  readonly goesOn?: boolean
}

/** A cost that no sensible row reaches within this many pieces means that the table is over. */
const WINDOW = 24
const WINDOW_COST = 30
const MOST_PIECES = 20_000
const MOST_COLUMNS = 30
const BAND_COST = 2
const NEW_ROW = 64

/** Cost of a bracketed piece going on with the cell before, and of one that the cell before demands. */
const BRACKETED = 0.2
const DEMANDED = 0.1
/** Cost of a row that begins within a printed line, and of a line that begins within a row. */
const WITHIN_LINE = 4
const LINE_WITHIN_ROW = 0.3

/** What the search keeps for each piece and state: the lowest cost so far and where it came from. */
interface Trail {
  readonly pieces: FlowingPiece[]
  readonly costs: number[]
  readonly origins: number[]
  readonly states: number
}

/**
 * Deals a stream of pieces out to the columns of a known header: the cheapest reading in which pieces go on to the next
 * column, continue the cell before, leave columns empty, or begin a new row (Viterbi over columns, linear in the pieces).
 * Stops by itself where pieces no longer look like rows. The caller judges the rows by their cost.
 */
export const alignCells = (columns: readonly Column[], next: () => FlowingPiece | null): FlowingRow[] => {
  const width = columns.length
  if (width < 2 || width > MOST_COLUMNS) return []
  const band = width
  const kinds = columns.map((column) => column.kind)
  const bandCost = kinds.includes('category') ? BAND_COST + 2 : BAND_COST
  /** emptyBefore[i]: cost of leaving columns 0 … i-1 empty. */
  const emptyBefore = [0]
  for (const kind of kinds) emptyBefore.push(emptyBefore.at(-1)! + EMPTY[kind])
  /** Cost of ending the row behind a column. */
  const rest = kinds.map((_, i) => emptyBefore[width]! - emptyBefore[i + 1]!)
  rest.push(0)
  const trail: Trail = { pieces: [], costs: [], origins: [], states: width + 1 }
  const { pieces, costs, origins, states } = trail
  const lowest: number[] = []
  while (pieces.length < MOST_PIECES) {
    const taken = next()
    if (!taken) break
    const shape = cellShape(taken.text)
    const before = costs.length - states
    const last = pieces.at(-1)
    let ended = 0
    let endedAt = 0
    if (last) {
      ended = Number.POSITIVE_INFINITY
      for (let s = 0; s < states; s++) {
        const cost = costs[before + s]! + rest[s]!
        if (cost < ended) [ended, endedAt] = [cost, s]
      }
    }
    const demanded = !!last && breaksOff(last.text.slice(-24), taken.text)
    const held = taken.startsLine ? LINE_WITHIN_ROW : 0
    let low = Number.POSITIVE_INFINITY
    for (let s = 0; s < states; s++) {
      if (last && taken.goesOn) {
        const cost = costs[before + s]!
        costs.push(cost)
        origins.push(s)
        if (cost < low) low = cost
        continue
      }
      let best = ended + (s === band ? bandCost : emptyBefore[s]!) + (taken.startsLine ? 0 : WITHIN_LINE)
      let origin = NEW_ROW | endedAt
      if (last && s !== band) {
        const goesOn = shape.bracketed ? BRACKETED : demanded ? DEMANDED : CONTINUED[kinds[s]!]
        const continued = costs[before + s]! + goesOn + held
        if (continued < best) [best, origin] = [continued, s]
        for (let p = 0; p < s; p++) {
          const moved = costs[before + p]! + emptyBefore[s]! - emptyBefore[p + 1]! + held
          if (moved < best) [best, origin] = [moved, p]
        }
      }
      best += fits(kinds[s] ?? 'category', shape)
      costs.push(best)
      origins.push(origin)
      if (best < low) low = best
    }
    pieces.push(taken)
    lowest.push(low)
    const n = lowest.length
    if (n > WINDOW && low - lowest[n - 1 - WINDOW]! > WINDOW_COST) break
  }
  return rowsOf(trail, rest)
}

/** Walks the cheapest trail back from the last piece and gathers the rows it went through. */
const rowsOf = ({ pieces, costs, origins, states }: Trail, rest: readonly number[]): FlowingRow[] => {
  if (pieces.length === 0) return []
  const width = states - 1
  const costAt = (i: number, s: number): number => costs[i * states + s]! + rest[s]!
  let state = 0
  for (let s = 1; s < states; s++) if (costAt(pieces.length - 1, s) < costAt(pieces.length - 1, state)) state = s
  const rows: FlowingRow[] = []
  let cells: TextPiece[][] = Array.from({ length: width }, () => [])
  let end = costAt(pieces.length - 1, state)
  for (let i = pieces.length - 1; i >= 0; i--) {
    const origin = origins[i * states + state]!
    const previous = origin & (NEW_ROW - 1)
    cells[Math.min(state, width - 1)]!.push(pieces[i]!)
    if (origin & NEW_ROW) {
      const start = i === 0 ? 0 : costAt(i - 1, previous)
      rows.push({ cells: cells.map((cell) => cell.reverse()), band: state === width, cost: end - start })
      cells = Array.from({ length: width }, () => [])
      end = start
    }
    state = previous
  }
  return rows.reverse()
}
