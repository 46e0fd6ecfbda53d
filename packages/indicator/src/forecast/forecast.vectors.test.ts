import { type Decimal, Exact } from '@tongtu/kernel'
import type { Point } from '../pace/point.ts'
import { compareVectors } from '../testing/compare-vectors.ts'
import type { Confidence } from './confidence.ts'
import { leastSquares, meanInterval, predictionInterval, slopeInterval } from './least-squares.ts'
import { crossingTime, valueAt } from './line.ts'
import { senInterval, theilSen } from './theil-sen.ts'

const series = ({ t, y }: { t: readonly number[]; y: readonly number[] }): Point[] =>
  t.map((at, index) => ({ at, value: new Exact(y[index] ?? Number.NaN) }))
const ends = (interval: { low: Decimal; high: Decimal } | null) => interval && [interval.low, interval.high]

compareVectors('theil-sen.json', ({ input }) => {
  const line = theilSen(series(input)).value!
  const other = theilSen(series(input), 'median_value_at_median_time').value!
  return {
    slope: line.slope,
    intercept_median_y_minus_slope_median_t: other.intercept,
    intercept_median_of_residuals: line.intercept,
    slope_ci95: ends(senInterval(line, 95)),
    slope_ci90: ends(senInterval(line, 90)),
    forecast_with_median_of_residuals: input.forecast_at.map((at: number) => valueAt(line, at)),
  }
})

compareVectors('linear-forecast.json', ({ input }) => {
  const line = leastSquares(series(input)).value!
  const [first, ...later]: number[] = input.at
  const all = [first ?? 0, ...later]
  const bound = (interval: typeof meanInterval, level: Confidence, end: 'low' | 'high') =>
    all.map((at) => interval(line, at, level).value?.[end])
  return {
    slope: line.slope,
    intercept: line.intercept,
    slope_se: line.residualDeviation?.div(line.timeSpread.sqrt()),
    residual_sd: line.residualDeviation,
    r2: line.explained,
    forecast: all.map((at) => valueAt(line, at)),
    pi95_lower: bound(predictionInterval, 95, 'low'),
    pi95_upper: bound(predictionInterval, 95, 'high'),
    pi80_lower: bound(predictionInterval, 80, 'low'),
    pi80_upper: bound(predictionInterval, 80, 'high'),
    ci95_mean_lower: bound(meanInterval, 95, 'low'),
    ci95_mean_upper: bound(meanInterval, 95, 'high'),
    slope_ci95: ends(slopeInterval(line, 95).value),
    crosses_target_at: crossingTime(line, new Exact(input.target_for_crossing)).value,
  }
})
