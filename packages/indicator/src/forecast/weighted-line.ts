import type { Decimal } from '@tongtu/kernel'
import { sum } from '../dispersion/centre.ts'
import type { Point } from '../pace/point.ts'
import { known, type Result, unknown } from '../result.ts'
import type { Line } from './line.ts'

/** The line of least weighted squares. Undefined for fewer than two times. */
export function weightedLine(points: readonly Point[], weights: readonly Decimal[]): Result<Line> {
  if (new Set(points.map(({ at }) => at)).size < 2) {
    return unknown('too_few_points', `只有${points.length}期，暂不判断趋势`)
  }
  const total = sum(weights)
  const weighted = (of: (point: Point) => Decimal | number) =>
    sum(weights.map((weight, index) => weight.times(of(points[index]!)))).div(total)
  const [time, value] = [weighted(({ at }) => at), weighted((point) => point.value)]
  const spread = weighted(({ at }) => time.minus(at).pow(2))
  const slope = weighted((point) => time.neg().plus(point.at).times(point.value.minus(value))).div(spread)
  return known({ slope, intercept: value.minus(slope.times(time)) })
}
