import type { Decimal } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { deviation, mean } from './centre.ts'

/**
 * Coefficient of variation: standard deviation ÷ |mean|. Divisor n where the units are all there are (all counties of a
 * city), n − 1 where they are a sample.
 * Limits: undefined for a mean of zero; small where a figure has a high floor.
 */
export function variation(values: readonly Decimal[], divisor: 'n' | 'n_minus_1'): Result<Decimal> {
  if (values.length < 2) return unknown('too_few_units', `只有${values.length}个数值，不能计算离散系数`)
  const centre = mean(values)
  if (centre.isZero()) return unknown('mean_is_zero', '均值为零，不能计算离散系数')
  return known(deviation(values, divisor).div(centre.abs()))
}
