import { type Decimal, Exact } from '@tongtu/kernel'

const STEEPNESS = '4.44'

/**
 * How much of the usual growth can be asked of a figure near its natural limit (100 % of households): C of Open SDG.
 * 1 from twice the limit on; 1 − (|y0| / |L|)^4.44 below the limit; above it the same, mirrored at the limit.
 * A limit of zero scales nothing.
 */
export function limitScale(base: Decimal, limit: Decimal): Decimal {
  const [size, bound] = [base.abs(), limit.abs()]
  if (bound.isZero() || size.gte(bound.times(2))) return new Exact(1)
  const share = size.lte(bound) ? size.div(bound) : bound.times(2).minus(size).div(bound)
  return new Exact(1).minus(share.pow(STEEPNESS))
}
