import type { Decimal } from 'decimal.js'
import type { Direction } from '../metric/metric-direction.ts'
import { directionOf } from './direction-of.ts'
import type { Fact } from './fact.ts'
import { figureDimension, figureFactor } from './figure-dimension.ts'

/** How two figures stand: by which share of the earlier the later is better (below 0: weaker), or what is in the way. */
export type Weighed =
  | { readonly margin: Decimal; readonly obstacle: null }
  | { readonly margin: null; readonly obstacle: 'unit' | 'direction' }

/** The same figure asks for the same, whichever way is better. */
const sameFigure = (later: Fact, earlier: Fact): Direction =>
  later.comparator === earlier.comparator && later.interval.nominal.eq(earlier.interval.nominal) ? 1 : null

/**
 * Weighs a figure against an earlier one; printed figures decide, the room of digits is left out. `usual` is the better
 * way that holds where neither tells.
 */
export const weigh = (later: Fact, earlier: Fact, usual: Direction = null): Weighed => {
  if (figureDimension(later) !== figureDimension(earlier)) return { margin: null, obstacle: 'unit' }
  const [own, other] = [directionOf(later), directionOf(earlier)]
  const direction = own ?? other ?? usual ?? sameFigure(later, earlier)
  if (direction === null || (other !== null && other !== direction)) return { margin: null, obstacle: 'direction' }
  const before = leastOf(earlier, direction)
  const gain = leastOf(later, direction).sub(before).mul(direction)
  return { margin: before.isZero() ? gain : gain.div(before.abs()), obstacle: null }
}

/** What a figure at least promises: the worse end of a range. */
const leastOf = (fact: Fact, direction: 1 | -1): Decimal => {
  const { interval, comparator } = fact
  const end = comparator === 'range' && direction === -1 ? (interval.hi ?? interval.nominal) : interval.nominal
  return end.mul(figureFactor(fact))
}
