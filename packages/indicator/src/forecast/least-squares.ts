import { type Decimal, Exact } from '@tongtu/kernel'
import { sum } from '../dispersion/centre.ts'
import type { Point } from '../pace/point.ts'
import { known, type Result, unknown } from '../result.ts'
import type { Confidence } from './confidence.ts'
import { type Interval, type Line, valueAt } from './line.ts'
import { studentQuantile } from './student-quantile.ts'

/** A line of least squares with what its intervals need. */
export interface LeastSquaresLine extends Line {
  readonly method: 'least_squares'
  readonly points: number
  readonly meanTime: Decimal
  /** Sum of the squared distances of the times from their mean. */
  readonly timeSpread: Decimal
  /** With n − 2 degrees of freedom; null for two points, which lie on their line. */
  readonly residualDeviation: Decimal | null
  /** Share of the variation that the line explains; null where the values are all the same. */
  readonly explained: Decimal | null
}

/**
 * Ordinary least squares in time. Limits: assumes errors of one size without dependence; one outlier pulls the line,
 * which is why the median slope is the default here.
 */
export function leastSquares(points: readonly Point[]): Result<LeastSquaresLine> {
  if (new Set(points.map(({ at }) => at)).size < 2) {
    return unknown('too_few_points', `只有${points.length}期，暂不判断趋势`)
  }
  const count = points.length
  const start = points[0]!.at
  const times = points.map(({ at }) => new Exact(at).minus(start))
  const values = points.map(({ value }) => value)
  const [timeSum, valueSum] = [sum(times), sum(values)]
  // n times the centred sums: of published figures all digits are kept, so points on a line leave exactly no rest.
  const spread = (of: readonly Decimal[], by: readonly Decimal[], product: Decimal) =>
    sum(of.map((one, index) => one.times(by[index]!)))
      .times(count)
      .minus(product)
  const timeSquares = spread(times, times, timeSum.times(timeSum))
  const products = spread(times, values, timeSum.times(valueSum))
  const valueSquares = spread(values, values, valueSum.times(valueSum))
  const slope = products.div(timeSquares)
  const rest = timeSquares.times(valueSquares).minus(products.times(products)).div(timeSquares).div(count)
  const meanTime = timeSum.div(count).plus(start)
  return known({
    method: 'least_squares',
    slope,
    intercept: valueSum.div(count).minus(slope.times(meanTime)),
    points: count,
    meanTime,
    timeSpread: timeSquares.div(count),
    residualDeviation:
      count > 2
        ? Exact.max(rest, 0)
            .div(count - 2)
            .sqrt()
        : null,
    explained: valueSquares.isZero() ? null : products.times(slope).div(valueSquares),
  })
}

/** Where a new observation at a time lies (prediction interval). Undefined for two points. */
export function predictionInterval(line: LeastSquaresLine, at: number, level: Confidence): Result<Interval> {
  return intervalAround(line, at, level, 1)
}

/** Where the line itself lies at a time (confidence interval of the mean). Undefined for two points. */
export function meanInterval(line: LeastSquaresLine, at: number, level: Confidence): Result<Interval> {
  return intervalAround(line, at, level, 0)
}

export function slopeInterval(line: LeastSquaresLine, level: Confidence): Result<Interval> {
  const { residualDeviation, timeSpread, points, slope } = line
  if (residualDeviation === null) return noInterval
  const half = residualDeviation.div(timeSpread.sqrt()).times(studentQuantile(level, points - 2))
  return known({ low: slope.minus(half), high: slope.plus(half), level })
}

function intervalAround(line: LeastSquaresLine, at: number, level: Confidence, own: 0 | 1): Result<Interval> {
  const { residualDeviation, points, meanTime, timeSpread } = line
  if (residualDeviation === null) return noInterval
  const spread = meanTime.minus(at).pow(2).div(timeSpread).plus(new Exact(1).div(points)).plus(own).sqrt()
  const half = residualDeviation.times(spread).times(studentQuantile(level, points - 2))
  const value = valueAt(line, at)
  return known({ low: value.minus(half), high: value.plus(half), level })
}

const noInterval = unknown('too_few_for_interval', '不足3期，不给出区间')
