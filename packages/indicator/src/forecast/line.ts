import type { Decimal } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import type { Confidence } from './confidence.ts'

/** A straight line in time: value = intercept + slope · time. */
export interface Line {
  readonly slope: Decimal
  readonly intercept: Decimal
}

/** A range that holds the wanted figure with a probability of `level` per cent. */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal
  readonly level: Confidence
}

export function valueAt({ slope, intercept }: Line, at: number): Decimal {
  return slope.times(at).plus(intercept)
}

/** The time at which a line has a value; it may lie in the past. Undefined on a level line. */
export function crossingTime({ slope, intercept }: Line, value: Decimal): Result<Decimal> {
  if (slope.isZero()) return unknown('line_is_level', '趋势线水平，不会到达该数值')
  return known(value.minus(intercept).div(slope))
}
