import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import type { Cut } from './grade.ts'

export type IntervalGrade = 'inside' | 'near' | 'outside'

export const intervalCuts: readonly Cut<IntervalGrade>[] = [
  { name: 'inside', words: '在区间内', light: null, from: '100' },
  { name: 'near', words: '在区间外，未出允许界限', light: null, from: '0', open: true },
  { name: 'outside', words: '超出允许界限', light: null, from: null },
]

/** A wanted range within the bounds that are allowed. */
export interface WantedRange {
  readonly low: Decimal
  readonly high: Decimal
  readonly lowerBound: Decimal
  readonly upperBound: Decimal
}

/**
 * Score 0–100 of an interval indicator (国家统计局全面小康监测, 2008): 100 within the range, falling in a straight line to 0 at
 * the allowed bound on either side. A bound on the edge of the range leaves no slope: 0 right outside.
 * Limits: undefined where the bounds are out of order.
 */
export function intervalScore(value: Decimal, { low, high, lowerBound, upperBound }: WantedRange): Result<Decimal> {
  if (lowerBound.gt(low) || low.gt(high) || high.gt(upperBound)) {
    return unknown('bounds_out_of_order', '区间上下限或允许界限的次序有误，不能计分')
  }
  if (value.gte(low) && value.lte(high)) return known(new Exact(100))
  if (value.lte(lowerBound) || value.gte(upperBound)) return known(new Exact(0))
  const share = value.lt(low)
    ? value.minus(lowerBound).div(low.minus(lowerBound))
    : upperBound.minus(value).div(upperBound.minus(high))
  return known(share.times(100))
}
