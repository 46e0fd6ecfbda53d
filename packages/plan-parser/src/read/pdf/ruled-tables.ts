import { countUntil } from '@tongtu/kernel'
import type { PdfPage, PdfRule, PdfText } from './pdf-page.ts'

/** A table drawn with lines: its edges and, for each place of the grid, the cell that covers it. */
export interface RuledTable {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Cell numbers by row and column; a merged cell has the same number in all its places. */
  readonly cells: readonly (readonly number[])[]
}

/** Lines this close are one line; lines this far apart still touch. */
const near = 3
/** A grid of more places than this is a drawing. */
const mostPlaces = 20_000

/** Tables of at least two rows and two columns that lines on the page enclose, from top to bottom. */
export function findRuledTables({ rules }: PdfPage): RuledTable[] {
  return groupTouching(rules)
    .map(toGrid)
    .filter((table) => table !== null)
    .sort((a, b) => a.rows[0]! - b.rows[0]!)
}

/** The cell number under a piece of text, or null where it stands outside the table. */
export function cellAt(table: RuledTable, { x, right, y, size }: PdfText): number | null {
  const column = intervalOf(table.columns, (x + Math.min(right, x + size)) / 2)
  const row = intervalOf(table.rows, y - size * 0.35)
  return column === null || row === null ? null : table.cells[row]![column]!
}

function intervalOf(edges: readonly number[], at: number): number | null {
  if (at < edges[0]! || at > edges.at(-1)!) return null
  // What lies on the last edge belongs to the last interval.
  return countUntil(edges.length - 1, (index) => edges[index]! > at) - 1
}

/** Groups of lines that touch each other. */
function groupTouching(rules: readonly PdfRule[]): PdfRule[][] {
  const leader = rules.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (leader[at] !== at) {
      leader[at] = leader[leader[at]!]!
      at = leader[at]!
    }
    return at
  }
  const vertical = rules.map((rule, index) => ({ rule, index })).filter(({ rule }) => !rule.isHorizontal)
  vertical.sort((a, b) => a.rule.at - b.rule.at)
  const positions = vertical.map(({ rule }) => rule.at)
  for (const [index, rule] of rules.entries()) {
    if (!rule.isHorizontal) continue
    for (
      let at = countUntil(positions.length, (place) => positions[place]! >= rule.from - near);
      at < vertical.length;
      at++
    ) {
      const { rule: crossing, index: other } = vertical[at]!
      if (crossing.at > rule.to + near) break
      if (rule.at >= crossing.from - near && rule.at <= crossing.to + near) leader[find(index)] = find(other)
    }
  }
  const groups = new Map<number, PdfRule[]>()
  for (const [index, rule] of rules.entries()) {
    const group = groups.get(find(index))
    if (group === undefined) groups.set(find(index), [rule])
    else group.push(rule)
  }
  return [...groups.values()]
}

function toGrid(rules: readonly PdfRule[]): RuledTable | null {
  const horizontal = rules.filter(({ isHorizontal }) => isHorizontal)
  const vertical = rules.filter(({ isHorizontal }) => !isHorizontal)
  const rows = edges(horizontal)
  const columns = edges(vertical)
  if (rows.length < 3 || columns.length < 3 || rows.length * columns.length > mostPlaces) return null
  const between = coverage(vertical, columns, rows)
  const below = coverage(horizontal, rows, columns)
  const cells: number[][] = []
  let next = 0
  for (let row = 0; row < rows.length - 1; row++) {
    const line: number[] = []
    for (let column = 0; column < columns.length - 1; column++) {
      const isOpenLeft = column > 0 && !between[column]![row]
      const isOpenAbove = row > 0 && !below[row]![column]
      if (isOpenLeft) line.push(line[column - 1]!)
      else line.push(isOpenAbove ? cells[row - 1]![column]! : next++)
    }
    cells.push(line)
  }
  return { columns, rows, cells }
}

/** Distinct positions of lines, near ones taken together. */
function edges(rules: readonly PdfRule[]): number[] {
  const found: number[] = []
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (found.length === 0 || at - found.at(-1)! > near) found.push(at)
  return found
}

/** For each edge and each interval across it: whether a line separates the places on both sides. */
function coverage(rules: readonly PdfRule[], positions: readonly number[], across: readonly number[]): boolean[][] {
  const covered = positions.map(() => across.slice(1).map(() => false))
  for (const rule of rules) {
    const edge = positions.findLastIndex((position) => position <= rule.at + 0.01)
    const line = covered[edge]
    if (line === undefined) continue
    for (let index = 0; index < line.length; index++) {
      const middle = (across[index]! + across[index + 1]!) / 2
      if (rule.from <= middle && rule.to >= middle) line[index] = true
    }
  }
  return covered
}
