import type { Decimal } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'

/**
 * The share of the way from base to target that is done: A = (x − b) / (T − b), for either better; negative where the
 * figure moved away, above 1 beyond the target.
 * Limits: undefined where the target is the base.
 */
export function shareDone(value: Decimal, base: Decimal, target: Decimal): Result<Decimal> {
  if (target.eq(base)) return unknown('target_equals_base', '目标值等于基期值，无进度可算，只看是否达到')
  // Adding nothing makes 0 of −0.
  return known(value.minus(base).div(target.minus(base)).plus(0))
}
