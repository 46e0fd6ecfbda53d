import type { Decimal } from '@tongtu/kernel'
import { deviation, mean } from '../dispersion/centre.ts'
import { known, type Result, unknown } from '../result.ts'

/** Bounds to keep for a series, proposed from what it was: mean ± so many standard deviations (n − 1); 2 unless set. */
export function referenceRange(
  values: readonly Decimal[],
  reach: string = '2',
): Result<{ readonly low: Decimal; readonly high: Decimal }> {
  if (values.length < 3) return unknown('too_few', `只有${values.length}个数值，不足3个，不生成参考范围`)
  const half = deviation(values, 'n_minus_1').times(reach)
  return known({ low: mean(values).minus(half), high: mean(values).plus(half) })
}
