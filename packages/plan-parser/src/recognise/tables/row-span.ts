import type { Span } from '@tongtu/plan'
import type { ReadableTable } from '../../normalise/tables/readable-table.ts'

/** From the first to the last cell that a row has for itself; cells merged over several rows do not count. */
export const rowSpan = ({ body, turned }: ReadableTable, at: number, fallback: Span): Span => {
  if (turned) return fallback
  let [from, to] = fallback
  for (const [i, cell] of body[at]!.entries()) {
    if (!cell || body[at - 1]?.[i] === cell || body[at + 1]?.[i] === cell) continue
    from = Math.min(from, cell.span[0])
    to = Math.max(to, cell.span[1])
  }
  return [from, to]
}
