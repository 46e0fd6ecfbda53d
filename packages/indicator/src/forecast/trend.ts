import type { Point } from '../pace/point.ts'
import { type Result, unknown } from '../result.ts'
import { type LastTwoLine, lastTwo } from './last-two.ts'
import { type LeastSquaresLine, leastSquares } from './least-squares.ts'
import { type TheilSenLine, theilSen } from './theil-sen.ts'

export type TrendMethod = 'theil_sen' | 'least_squares' | 'last_two'
export type TrendLine = TheilSenLine | LeastSquaresLine | LastTwoLine

/** Which method a series of so many times gets: the first row that it reaches. */
export type TrendRule = readonly { readonly from: number; readonly method: TrendMethod }[]

/** 中位斜率 from four times on, the last two for two or three, none for one. */
export const trendRule: TrendRule = [
  { from: 4, method: 'theil_sen' },
  { from: 2, method: 'last_two' },
]

export const trendMethodNames: Readonly<Record<TrendMethod, string>> = {
  theil_sen: '中位斜率法（Theil–Sen）',
  least_squares: '最小二乘法',
  last_two: '最近两期外推',
}

/** The line that the rule gives a series. Where it has too few times: null, and so many words. */
export function trendOf(points: readonly Point[], rule: TrendRule = trendRule): Result<TrendLine> {
  const times = new Set(points.map(({ at }) => at)).size
  const row = rule.find(({ from }) => times >= from)
  if (times === 0) return unknown('no_points', '没有数据，无法判断趋势')
  if (row === undefined || times === 1) return unknown('too_few_points', `只有${times}期，暂不判断趋势`)
  return fit[row.method](points)
}

const fit: Readonly<Record<TrendMethod, (points: readonly Point[]) => Result<TrendLine>>> = {
  theil_sen: (points) => theilSen(points),
  least_squares: leastSquares,
  last_two: lastTwo,
}
