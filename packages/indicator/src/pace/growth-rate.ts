import type { Decimal } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import type { Point } from './point.ts'
import { root } from './root.ts'

/**
 * Compound growth per period of time: (y / y0)^(1 / (t − t0)) − 1.
 * Limits: nothing can be said from zero, to zero or across it, nor between figures of one time. (Open SDG puts 0.001 for
 * zero; the rate is then that of the 0.001, so here it stays undefined.)
 */
export function growthRate(from: Point, to: Point): Result<Decimal> {
  const time = yearsBetween(from, to)
  if (time <= 0) return unknown('fewer_than_two_points', '只有一个时点的数据，不能计算年均增速')
  if (from.value.isZero()) return unknown('base_is_zero', '基期值为零，不能计算年均增速')
  const ratio = to.value.div(from.value)
  if (!ratio.isPositive() || ratio.isZero()) {
    return unknown('sign_changes', '期末值为零或与基期值正负相反，不能计算年均增速')
  }
  return known(root(ratio, time).minus(1))
}

/** Months are twelfths, which plain numbers only come near to; whole years have to come out whole. */
function yearsBetween(from: Point, to: Point): number {
  const years = to.at - from.at
  return Math.abs(years - Math.round(years)) < 1e-9 ? Math.round(years) : years
}
