import { type Decimal, Exact } from '@tongtu/kernel'
import { deviation, mean, median, medianDeviation } from '../dispersion/centre.ts'
import { weightedQuantile } from '../dispersion/weighted-quantile.ts'
import { known, type Result, unknown } from '../result.ts'

/** Distance of each value from the mean in standard deviations (n − 1). Undefined where all values are the same. */
export function zScores(values: readonly Decimal[]): Result<Decimal[]> {
  if (values.length < 2) return unknown('too_few', '不足2个数值，不能计算标准差')
  const [centre, spread] = [mean(values), deviation(values, 'n_minus_1')]
  if (spread.isZero()) return unknown('no_spread', '各数值相同，标准差为零，不能计算z值')
  return known(values.map((value) => value.minus(centre).div(spread)))
}

/**
 * Modified z of Iglewicz and Hoaglin: 0.6745 · (x − median) / MAD. Undefined where more than half of the values are the
 * same and MAD is zero.
 */
export function modifiedZScores(values: readonly Decimal[]): Result<Decimal[]> {
  if (values.length === 0) return unknown('too_few', '没有数值')
  const centre = median(values)
  const spread = medianDeviation(values, centre)
  if (spread.isZero()) return unknown('no_spread', '半数以上数值相同，绝对中位差为零，不能计算修正z值')
  return known(values.map((value) => value.minus(centre).times('0.6745').div(spread)))
}

export interface Fences {
  readonly q1: Decimal
  readonly q3: Decimal
  readonly low: Decimal
  readonly high: Decimal
}

/** Tukey's fences: quartiles (type 7) and so many times their distance beyond. */
export function fences(values: readonly Decimal[], reach: string = '1.5'): Result<Fences> {
  if (values.length < 2) return unknown('too_few', '不足2个数值，不能计算四分位数')
  const items = values.map((value) => ({ value, weight: new Exact(1) }))
  const quarter = (share: string) => weightedQuantile(items, new Exact(share), 'linear_type7').value!
  const [q1, q3] = [quarter('0.25'), quarter('0.75')]
  const beyond = q3.minus(q1).times(reach)
  return known({ q1, q3, low: q1.minus(beyond), high: q3.plus(beyond) })
}
