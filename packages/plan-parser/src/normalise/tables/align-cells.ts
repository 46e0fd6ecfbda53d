import type { CellShape } from './cell-shape.ts'
import { cellShape } from './cell-shape.ts'
import type { Column, ColumnKind } from './column.ts'
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
}

/** Cost of leaving a column empty. A row without a name is no row; a child row often has no number, a last column no note. */
const EMPTY: Record<ColumnKind, number> = {
  no: 1.5, category: 0.3, name: 12, unit: 1.5, attribute: 1.5, value: 2.5, growth: 1.5, lead: 1.5, support: 0.7,
  responsible: 1.5, due: 1, goal: 1.2, content: 1.5, other: 0.5, unknown: 0.5,
} // biome-ignore format: a table

/** Cost of a piece continuing the cell above it, where neither is a bracket. */
const CONTINUED: Record<ColumnKind, number> = {
  no: 8, category: 2.5, name: 1.6, unit: 2, attribute: 3, value: 1.5, growth: 1.5, lead: 0.4, support: 0.4,
  responsible: 0.4, due: 1.5, goal: 0.5, content: 0.4, other: 0.8, unknown: 0.8,
} // biome-ignore format: a table

/** A cell broken in the middle of a word or list: “保持在” / “全省前列”, “发改委、” / “财政局”. */
const breaksOff = (piece: string, next: string): boolean =>
  /[在为至到于的与和及以、，,：:；;（([]$/.test(piece) ||
  /^[、，,。；;）)\]]/.test(next) ||
  /[（(][^（）()]{0,20}$/.test(piece)

const fits = (kind: ColumnKind, shape: CellShape): number => {
  switch (kind) {
    case 'no':
      return shape.serial ? 0 : 8
    case 'category':
      return shape.serial || shape.value || shape.attribute ? 6 : shape.length > 24 ? 4 : 0.5
    case 'name':
      if (shape.serial || shape.dash) return 8
      return shape.attribute ? 4 : shape.bracketed ? 1.5 : shape.value ? 1.2 : shape.length > 120 ? 3 : 0
    case 'unit':
      return shape.unit ? 0 : shape.dash ? 0.5 : shape.value ? 5 : shape.length < 9 ? 2.5 : 6
    case 'value':
    case 'growth':
      return shape.value ? 0 : shape.attribute ? 5 : shape.length < 16 ? 2 : shape.length < 60 ? 5 : 8
    case 'attribute':
      return shape.attribute ? 0 : shape.dash ? 0.5 : shape.value ? 6 : shape.length < 7 ? 1.5 : 6
    case 'lead':
    case 'support':
    case 'responsible':
      if (shape.serial) return 6
      return shape.orgs ? 0 : shape.dash ? 0.3 : shape.value ? 4 : 2
    case 'due':
      return shape.date ? 0 : shape.dash ? 0.5 : shape.length < 12 ? 2 : 5
    case 'goal':
    case 'content':
      return shape.serial ? 3 : shape.orgs && shape.length < 12 ? 1.5 : shape.date ? 1.5 : 0
    default:
      return shape.serial ? 3 : 1
  }
}

/** A cost that no sensible row reaches within this many pieces means that the table is over. */
const WINDOW = 24
const WINDOW_COST = 30
const MOST_PIECES = 20_000
const MOST_COLUMNS = 30
const BAND_COST = 2
const NEW_ROW = 64

/**
 * Deals a stream of pieces out to the columns of a known header: the cheapest reading in which pieces go on to the next
 * column, continue the cell before, leave columns empty, or begin a new row (Viterbi over columns, linear in the pieces).
 * Stops by itself where pieces no longer look like rows. The caller judges the rows by their cost.
 */
export const alignCells = (columns: readonly Column[], next: () => FlowingPiece | null): FlowingRow[] => {
  const width = columns.length
  if (width < 2 || width > MOST_COLUMNS) return []
  const states = width + 1
  const band = width
  const kinds = columns.map((column) => column.kind)
  const bandCost = kinds.includes('category') ? BAND_COST + 2 : BAND_COST
  /** emptyBefore[i]: cost of leaving columns 0 … i-1 empty. */
  const emptyBefore = new Float64Array(width + 1)
  for (let i = 0; i < width; i++) emptyBefore[i + 1] = emptyBefore[i]! + EMPTY[kinds[i]!]
  const rest = (state: number): number => (state === band ? 0 : emptyBefore[width]! - emptyBefore[state + 1]!)

  const pieces: FlowingPiece[] = []
  const back: Uint8Array[] = []
  const costs: Float64Array[] = []
  const lowest: number[] = []
  while (pieces.length < MOST_PIECES) {
    const taken = next()
    if (!taken) break
    const shape = cellShape(taken.text)
    const before = costs.at(-1)
    const now = new Float64Array(states)
    const from = new Uint8Array(states)
    let ended = 0
    let endedAt = 0
    if (before) {
      ended = Number.POSITIVE_INFINITY
      for (let s = 0; s < states; s++) {
        const cost = before[s]! + rest(s)
        if (cost < ended) [ended, endedAt] = [cost, s]
      }
    }
    const last = pieces.at(-1)
    const goesOn = shape.bracketed ? 0.2 : last && breaksOff(last.text.slice(-24), taken.text) ? 0.1 : null
    const offLine = taken.startsLine ? 0 : 4
    let low = Number.POSITIVE_INFINITY
    for (let s = 0; s < states; s++) {
      let best = s === band ? ended + bandCost : ended + emptyBefore[s]!
      best += offLine
      let origin = NEW_ROW | endedAt
      if (before && s !== band) {
        const held = taken.startsLine ? 0.3 : 0
        const continued = before[s]! + (goesOn ?? CONTINUED[kinds[s]!]) + held
        if (continued < best) [best, origin] = [continued, s]
        for (let p = 0; p < s; p++) {
          const moved = before[p]! + emptyBefore[s]! - emptyBefore[p + 1]! + held
          if (moved < best) [best, origin] = [moved, p]
        }
      }
      best += s === band ? fits('category', shape) : fits(kinds[s]!, shape)
      now[s] = best
      from[s] = origin
      if (best < low) low = best
    }
    pieces.push(taken)
    costs.push(now)
    back.push(from)
    lowest.push(low)
    const n = lowest.length
    if (n > WINDOW && low - lowest[n - 1 - WINDOW]! > WINDOW_COST) break
  }
  return rowsOf(pieces, back, costs, width, rest)
}

const rowsOf = (
  pieces: readonly FlowingPiece[],
  back: readonly Uint8Array[],
  costs: readonly Float64Array[],
  width: number,
  rest: (state: number) => number,
): FlowingRow[] => {
  const final = costs.at(-1)
  if (!final) return []
  let state = 0
  for (let s = 1; s <= width; s++) if (final[s]! + rest(s) < final[state]! + rest(state)) state = s
  const rows: FlowingRow[] = []
  let cells: TextPiece[][] = Array.from({ length: width }, () => [])
  let end = final[state]! + rest(state)
  for (let i = pieces.length - 1; i >= 0; i--) {
    const origin = back[i]![state]!
    const previous = origin & (NEW_ROW - 1)
    const column = Math.min(state, width - 1)
    cells[column]!.push(pieces[i]!)
    if (origin & NEW_ROW || i === 0) {
      const start = i === 0 ? 0 : costs[i - 1]![previous]! + rest(previous)
      rows.push({ cells: cells.map((cell) => cell.reverse()), band: state === width, cost: end - start })
      cells = Array.from({ length: width }, () => [])
      end = start
    }
    state = previous
  }
  return rows.reverse()
}
