import type { Decimal } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { type Weighted, weightedAscending } from './weighted.ts'

/**
 * Definitions of a quantile. inverse_cdf: the smallest value with F ≥ p. averaged_at_steps: the same, but the mean of the
 * two neighbours where F = p exactly. linear_type7: type 7 (Excel's PERCENTILE.INC) of the values each repeated weight
 * times, for which weights are counts.
 */
export type QuantileDefinition = 'inverse_cdf' | 'averaged_at_steps' | 'linear_type7'

/** The quantile of a share 0–1. Rows of weight zero do not count; the reason names what makes it undefined. */
export function weightedQuantile(
  items: readonly Weighted[],
  share: Decimal,
  definition: QuantileDefinition,
): Result<Decimal> {
  const rows = weightedAscending(items)
  if (rows.value === null) return rows
  if (share.lt(0) || share.gt(1)) return unknown('share_out_of_range', '分位须在0到1之间')
  const { sorted, cumulative, total } = rows.value
  const reaching = (weight: Decimal) =>
    Math.max(
      cumulative.findIndex((sum) => sum.gte(weight)),
      0,
    )
  const beyond = (weight: Decimal) => {
    const index = cumulative.findIndex((sum) => sum.gt(weight))
    return index < 0 ? sorted.length - 1 : index
  }
  if (definition === 'linear_type7') {
    if (total.lt(1)) return unknown('weights_are_no_counts', '该分位数定义要求权数为个数，权数之和不足1')
    const place = total.minus(1).times(share)
    const whole = place.floor()
    const [low, high] = [sorted[beyond(whole)]!.value, sorted[beyond(whole.plus(1))]!.value]
    return known(high.minus(low).times(place.minus(whole)).plus(low))
  }
  const wanted = total.times(share)
  const low = sorted[reaching(wanted)]!.value
  if (definition === 'inverse_cdf') return known(low)
  return known(low.plus(sorted[beyond(wanted)]!.value).div(2))
}
