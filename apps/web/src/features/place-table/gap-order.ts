import { Exact } from '@tongtu/kernel'
import type { IndicatorRow, VerdictCell, VerdictTable } from '../../api/types.ts'
import type { Orders } from '../plans/sort-head.tsx'

/** Nothing is promised, or nothing measured: after everything that can be compared. */
const LAST = Number.MAX_VALUE

/**
 * How each place's column sorts the rows: what lies furthest behind its target first, measured as a share of the target,
 * so that indicators of different units can be put in one order. Only to put rows in order.
 */
export function gapOrders(
  { regions }: Pick<VerdictTable, 'regions'>,
  cellsOf: ReadonlyMap<string, readonly (VerdictCell | null)[]>,
): Orders<IndicatorRow> {
  const share = (row: IndicatorRow, at: number) => gapShare(cellsOf.get(row.indicator.id)?.[at] ?? null)
  return Object.fromEntries(
    regions.map(({ code }, at) => [code, (a: IndicatorRow, b: IndicatorRow) => compare(share(a, at), share(b, at))]),
  )
}

/** The gap as a share of the target: below zero is behind; of a target of zero every gap is a whole one. */
export function gapShare(cell: VerdictCell | null): number {
  if (!cell || cell.gap === null || cell.target === null) return LAST
  const gap = new Exact(cell.gap)
  const target = new Exact(cell.target).abs()
  return target.isZero() ? Math.sign(gap.toNumber()) : gap.div(target).toNumber()
}

const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
