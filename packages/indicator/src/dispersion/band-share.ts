import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result } from '../result.ts'
import { type Weighted, weightedAscending } from './weighted.ts'

/** Incomes from the lower edge on and below the upper one: 20—60万元 holds 20万元 and not 60万元. */
export interface Band {
  readonly from: Decimal
  readonly to: Decimal
}

/**
 * Share of the weight whose value lies in a band (扩中 coverage): by households or by persons, as the weights say.
 * Bands that overlap (10—50万元, 20—60万元) are never added up.
 */
export function bandShare(items: readonly Weighted[], { from, to }: Band): Result<Decimal> {
  const rows = weightedAscending(items)
  if (rows.value === null) return rows
  const inside = rows.value.sorted
    .filter(({ value }) => value.gte(from) && value.lt(to))
    .reduce((sum, { weight }) => sum.plus(weight), new Exact(0))
  return known(inside.div(rows.value.total))
}
