import type { Decimal } from '@tongtu/kernel'
import type { Point } from '../pace/point.ts'
import { known, type Result, unknown } from '../result.ts'
import type { Line } from './line.ts'

/** The line through the points of the last two times. */
export interface LastTwoLine extends Line {
  readonly method: 'last_two'
  readonly points: 2
}

/**
 * The line through the points of the last two times, for series too short for anything better.
 * Limits: one unusual year decides; no interval can be given.
 */
export function lastTwo(points: readonly Point[]): Result<LastTwoLine> {
  const [last, ...others] = [...points].sort((a, b) => b.at - a.at)
  const before = others.find(({ at }) => at !== last?.at)
  if (last === undefined || before === undefined) {
    return unknown('too_few_points', `只有${points.length}期，暂不判断趋势`)
  }
  const slope: Decimal = last.value.minus(before.value).div(last.at - before.at)
  return known({ method: 'last_two', points: 2, slope, intercept: last.value.minus(slope.times(last.at)) })
}
