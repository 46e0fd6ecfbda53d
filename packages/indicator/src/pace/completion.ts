import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import type { Cut } from './grade.ts'

/** How 完成率 is counted: x/T where more is better; T/x or 2 − x/T where less is. */
export type CompletionForm = 'x_over_T' | 'T_over_x' | 'two_minus_x_over_T'

export type CompletionGrade = 'complete' | 'nearly' | 'incomplete'

export const completionCuts: readonly Cut<CompletionGrade>[] = [
  { name: 'complete', words: '完成', light: null, from: '1' },
  { name: 'nearly', words: '接近完成', light: null, from: '0.9' },
  { name: 'incomplete', words: '未完成', light: null, from: null },
]

/**
 * 完成率 as a ratio, uncapped. Customary in yearly assessments.
 * Limits: undefined at a target of zero, T/x also at x = 0; says little where the target is near the base; growth rates
 * are compared in percentage points, never by this ratio.
 */
export function completion(value: Decimal, target: Decimal, form: CompletionForm): Result<Decimal> {
  if (target.isZero()) return unknown('target_is_zero', '目标值为零，不能计算完成率')
  if (form === 'x_over_T') return known(value.div(target))
  if (form === 'two_minus_x_over_T') return known(new Exact(2).minus(value.div(target)))
  if (value.isZero()) return unknown('value_is_zero', '实际值为零，不能以目标值除以实际值')
  return known(target.div(value))
}

/** 完成率 counted to `cap` at most. Where less is better, a zero is better than any positive limit and counts in full. */
export function cappedCompletion(value: Decimal, target: Decimal, form: CompletionForm, cap: Decimal): Result<Decimal> {
  if (form === 'T_over_x' && value.isZero() && target.gt(0)) return known(cap)
  const ratio = completion(value, target, form)
  return ratio.value === null ? ratio : known(Exact.min(ratio.value, cap))
}

/** 完成率法: s = w · min(ratio, cap). Negative where the ratio is; a floor is the business of the rules of an assessment. */
export function completionScore(ratio: Decimal, weight: Decimal, cap: Decimal): Decimal {
  return weight.times(Exact.min(ratio, cap))
}
