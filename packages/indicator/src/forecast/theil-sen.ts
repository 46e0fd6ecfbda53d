import { type Decimal, Exact } from '@tongtu/kernel'
import type { Point } from '../pace/point.ts'
import { known, type Result, unknown } from '../result.ts'
import { type Confidence, normalQuantile } from './confidence.ts'
import { type Interval, type Line, valueAt } from './line.ts'
import { type PairSlopes, pairSlopes } from './pair-slopes.ts'
import { medianBy, middle } from './ranked.ts'

/** Below this many times the median of slopes says no more than the last two points. */
export const THEIL_SEN_LEAST = 4

/** Which line with the median slope is drawn. */
export type InterceptRule = 'median_of_residuals' | 'median_value_at_median_time'

/** A line with the median slope and what its intervals need. */
export interface TheilSenLine extends Line {
  readonly method: 'theil_sen'
  readonly points: number
  readonly interceptRule: InterceptRule
  readonly medianTime: number
  /** 1.4826 · median absolute residual, widened for the two parameters that were fitted. */
  readonly residualDeviation: Decimal
  readonly slopes: PairSlopes
}

/**
 * Theil–Sen: the median of the slopes of all pairs of points, which a quarter of bad points cannot move much. The
 * intercept is the median of y − slope · t, or lies on the medians of time and value; both are in use, so the line names
 * its rule.
 * Limits: a straight line; needs four times; the interval is that of Sen (1968) by the normal approximation.
 */
export function theilSen(
  points: readonly Point[],
  interceptRule: InterceptRule = 'median_of_residuals',
): Result<TheilSenLine> {
  const times = new Set(points.map(({ at }) => at)).size
  if (times < THEIL_SEN_LEAST) {
    return unknown('too_few_points', `只有${times}期，不足${THEIL_SEN_LEAST}期，不用中位斜率法`)
  }
  const first = points[0]!
  const plainHeight = ({ value }: Point) => value.minus(first.value).toNumber()
  const slopes = pairSlopes(points, points.map(plainHeight))
  const slope = middle(slopes)
  const plainSlope = slope.toNumber()
  const rest = ({ at, value }: Point) => value.minus(slope.times(at))
  const plainRest = (point: Point) => plainHeight(point) - plainSlope * (point.at - first.at)
  const middleRest = medianBy(points, plainRest, rest)
  const plainMiddle = middleRest.minus(rest(first)).toNumber()
  const scatter = medianBy(
    points,
    (point) => Math.abs(plainRest(point) - plainMiddle),
    (point) => rest(point).minus(middleRest).abs(),
  )
  const medianTime = medianBy(points, timeOf, (point) => new Exact(timeOf(point)))
  const onMedians = () => medianBy(points, plainHeight, ({ value }) => value).minus(slope.times(medianTime))
  return known({
    method: 'theil_sen',
    slope,
    intercept: interceptRule === 'median_of_residuals' ? middleRest : onMedians(),
    points: points.length,
    interceptRule,
    medianTime: medianTime.toNumber(),
    residualDeviation: scatter.times(1.4826 * Math.sqrt(points.length / (points.length - 2))),
    slopes,
  })
}

const timeOf = ({ at }: Point) => at

/** Sen's interval of the slope: the slopes whose ranks lie z·σ/2 to either side of the middle. */
export function senInterval({ slopes }: TheilSenLine, level: Confidence): Interval {
  const reach = normalQuantile[level] * slopes.rankDeviation
  // z·σ is irrational, so it never matters how halves are rounded.
  const low = Math.max(Math.round((slopes.count - reach) / 2), 1)
  const high = Math.min(Math.round((slopes.count + reach) / 2) + 1, slopes.count)
  return { low: slopes.at(low), high: slopes.at(high), level }
}

/**
 * Where a new observation at a time lies: lines of the interval's slopes through the middle of the data, and the
 * scatter about the line, added as squares.
 * Limits: no exact interval exists; with simulated normal errors the one of 80 % held 73–91 % of new observations for
 * 4–24 points, the one of 95 % held 89–98 %.
 */
export function senPrediction(line: TheilSenLine, at: number, level: Confidence): Interval {
  const slope = senInterval(line, level)
  const [below, above] = at >= line.medianTime ? [slope.low, slope.high] : [slope.high, slope.low]
  const time = Math.abs(at - line.medianTime)
  const scatter = line.residualDeviation.times(normalQuantile[level])
  const half = (bound: Decimal) => bound.minus(line.slope).times(time).pow(2).plus(scatter.pow(2)).sqrt()
  const value = valueAt(line, at)
  return { low: value.minus(half(below)), high: value.plus(half(above)), level }
}
