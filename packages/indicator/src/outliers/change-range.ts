import { type Decimal, Exact } from '@tongtu/kernel'
import { type Result, unknown } from '../result.ts'
import { type ChangeScale, negligible } from './change.ts'
import type { Named } from './screening.ts'

export interface Range {
  readonly low: Decimal
  readonly high: Decimal
}

/** Figures in order of time that a range is made of, at least. */
export const FEWEST = 4

/**
 * Where the next figure of a series is expected (参考范围): the last one, carried on by the changes so far, their mean ±
 * two standard deviations. Steady changes still leave room of a negligible one to both sides, and to stand still is never
 * out of range. Needs four figures in order of time; `decimals` is how far the bounds are shown.
 */
export function changeRange(series: readonly Named[], scale: ChangeScale, decimals: number): Result<Range> {
  const last = series.at(-1)
  if (!last || series.length < FEWEST)
    return unknown('too_few', `以前各期只有${series.length}个数，不足${FEWEST}个，不生成参考范围`)
  if (scale === 'log' && series.some(({ value }) => value.lte(0)))
    return unknown('not_positive', '以前各期含有零或负数，不生成参考范围')
  const sizes = series.map(({ value }) => value.toNumber())
  const [low, high] = changeReach(sizes, scale).map((change) => {
    const bound = new Exact(change).toSignificantDigits(12)
    return (scale === 'log' ? last.value.times(bound.plus(1)) : last.value.plus(bound)).toDecimalPlaces(decimals)
  })
  return { value: { low: low!, high: high! }, reason: null }
}

/**
 * The least and the most by which the next figure is expected to change, as shares or as differences. A range is a guess at
 * what comes next: machine numbers do for it, and a workbook asks for a hundred thousand.
 */
export function changeReach(sizes: readonly number[], scale: ChangeScale): readonly [least: number, most: number] {
  const changes = sizes.slice(1).map((size, index) => {
    const before = sizes[index]!
    return scale === 'log' ? size / before - 1 : size - before
  })
  const middle = changes.reduce((total, change) => total + change, 0) / changes.length
  const squares = changes.reduce((total, change) => total + (change - middle) ** 2, 0)
  const reach = Math.max(2 * Math.sqrt(squares / (changes.length - 1)), Number(negligible[scale]))
  return [Math.min(middle - reach, 0), Math.max(middle + reach, 0)]
}
