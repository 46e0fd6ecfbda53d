import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'

/** A value and how many it stands for: households, persons. */
export interface Weighted {
  readonly value: Decimal
  readonly weight: Decimal
}

export interface WeightedRows {
  /** In ascending order of value, without rows of weight zero. */
  readonly sorted: readonly Weighted[]
  /** Sum of the weights up to and with each row. */
  readonly cumulative: readonly Decimal[]
  readonly total: Decimal
}

/** Rows in ascending order with their running weights. Undefined without any weight, or with a negative one. */
export function weightedAscending(items: readonly Weighted[]): Result<WeightedRows> {
  if (items.some(({ weight }) => weight.lt(0))) return unknown('negative_weight', '权数为负，不能加权计算')
  const sorted = items.filter(({ weight }) => !weight.isZero()).sort((a, b) => a.value.cmp(b.value))
  if (sorted.length === 0) return unknown('no_weight', '没有权数大于零的数值')
  let total = new Exact(0)
  const cumulative = sorted.map(({ weight }) => {
    total = total.plus(weight)
    return total
  })
  return known({ sorted, cumulative, total })
}
