import type { Decimal } from '@tongtu/kernel'
import type { Reason } from '../result.ts'
import { type Cut, type Grade, gradeOf } from './grade.ts'
import { growthRatio } from './growth-ratio.ts'
import type { Stretch } from './point.ts'

export interface RateResult<Name extends string> {
  readonly rate: Decimal | null
  readonly required: Decimal | null
  readonly ratio: Decimal | null
  readonly grade: Grade<Name> | null
  readonly reason: Reason | null
}

/** A ratio of two rates graded by one set of cuts, or the rate alone by the other where there is no target. */
export function rateResult<Name extends string>(
  stretch: Stretch,
  cuts: readonly Cut<Name>[],
  rateCuts: readonly Cut<Name>[],
): RateResult<Name> {
  const { rate, required, ratio } = growthRatio(stretch)
  const figures = { rate: rate.value, required: required.value, ratio: ratio.value }
  if (stretch.target === null) {
    if (rate.value === null) return { ...figures, grade: null, reason: rate.reason }
    const towards = (stretch.better === 'up') === stretch.base.value.isNegative() ? rate.value.neg() : rate.value
    return { ...figures, grade: gradeOf(towards, rateCuts), reason: null }
  }
  if (ratio.value === null) return { ...figures, grade: null, reason: ratio.reason }
  return { ...figures, grade: gradeOf(ratio.value, cuts), reason: null }
}
