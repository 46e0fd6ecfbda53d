import type { Decimal } from '@tongtu/kernel'
import { type Better, lead, type Point } from '../pace/point.ts'
import { known, type Reason, type Result, unknown } from '../result.ts'
import type { Confidence } from './confidence.ts'
import { predictionInterval } from './least-squares.ts'
import { crossingTime, type Interval, valueAt } from './line.ts'
import { senPrediction } from './theil-sen.ts'
import { type TrendLine, type TrendMethod, type TrendRule, trendOf } from './trend.ts'

/** Where a series ends if it goes on as it did. */
export interface Forecast {
  readonly method: TrendMethod
  /** How many points the line was drawn through. */
  readonly points: number
  readonly at: number
  /** Change per period. */
  readonly slope: Decimal
  readonly value: Decimal
  /** null where the method gives none: `noInterval` says why. */
  readonly interval: Interval | null
  readonly noInterval: Reason | null
}

/** The value at a later time with its interval, by the method that the rule gives a series of this length. */
export function forecast(
  points: readonly Point[],
  at: number,
  rule?: TrendRule,
  level: Confidence = 80,
): Result<Forecast> {
  const line = trendOf(points, rule)
  if (line.value === null) return line
  const interval = intervalOf(line.value, at, level)
  const { method, points: count, slope } = line.value
  return known({
    method,
    points: count,
    at,
    slope,
    value: valueAt(line.value, at),
    interval: interval.value,
    noInterval: interval.reason,
  })
}

function intervalOf(line: TrendLine, at: number, level: Confidence): Result<Interval> {
  if (line.method === 'theil_sen') return known(senPrediction(line, at, level))
  if (line.method === 'least_squares') return predictionInterval(line, at, level)
  return unknown('too_few_for_interval', '数据期数少，不给出区间')
}

/** Whether the promise will be kept if it goes on like this. */
export type Outlook = 'likely' | 'at_risk' | 'unlikely'

/**
 * likely where even the worse end of the interval reaches the target, unlikely where not even the better end does. With
 * no interval the value alone decides, and a shortfall within the tolerance is at risk.
 */
export function outlookOf({ value, interval }: Forecast, target: Decimal, better: Better, tolerance: Decimal): Outlook {
  const [worst, best] =
    interval === null
      ? [value, better === 'up' ? value.plus(tolerance) : value.minus(tolerance)]
      : better === 'up'
        ? [interval.low, interval.high]
        : [interval.high, interval.low]
  if (!lead(worst, target, better).isNegative()) return 'likely'
  return lead(best, target, better).isNegative() ? 'unlikely' : 'at_risk'
}

/**
 * When the line of a series reaches a target; null where it leads away from it or has already passed it before `after`.
 */
export function reachedAt(
  points: readonly Point[],
  target: Decimal,
  better: Better,
  after: number,
  rule?: TrendRule,
): Result<Decimal> {
  const line = trendOf(points, rule)
  if (line.value === null) return line
  const { slope } = line.value
  if (slope.isZero() || slope.isPositive() !== (better === 'up')) {
    return unknown('leads_away', '按现有趋势不会达到目标')
  }
  const time = crossingTime(line.value, target)
  return time.value?.lt(after) ? unknown('already_passed', '趋势线已越过目标') : time
}
