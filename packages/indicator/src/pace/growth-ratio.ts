import type { Decimal } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { growthRate } from './growth-rate.ts'
import type { Stretch } from './point.ts'

/** Rates of a stretch as far as they exist, and the ratio of achieved to required. */
export interface GrowthRatio {
  /** Achieved rate per year. */
  readonly rate: Result<Decimal>
  /** Rate per year that leads from base to target. */
  readonly required: Result<Decimal>
  readonly ratio: Result<Decimal>
}

/** Achieved rate ÷ required rate, the quantity that Open SDG, the UN progress chart and Eurostat share. */
export function growthRatio({ base, now, target }: Stretch): GrowthRatio {
  const rate = growthRate(base, now)
  if (target === null) {
    const none = unknown('no_target', '没有目标值，无所需增速')
    return { rate, required: none, ratio: none }
  }
  // Where no rate was achieved, none is required: there would be nothing to compare it with.
  const required = rate.value === null ? rate : growthRate(base, target)
  return { rate, required, ratio: divide(rate, required) }
}

function divide(rate: Result<Decimal>, required: Result<Decimal>): Result<Decimal> {
  if (rate.value === null) return rate
  if (required.value === null) return required
  if (required.value.isZero()) return unknown('target_equals_base', '目标值等于基期值，所需增速为零，增速之比无定义')
  // Adding nothing makes 0 of −0.
  return known(rate.value.div(required.value).plus(0))
}
