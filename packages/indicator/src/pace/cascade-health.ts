import { type Decimal, Exact } from '@tongtu/kernel'
import { known, type Result, unknown } from '../result.ts'
import { baseAdjusted } from './base-adjusted.ts'
import { type Assessed, assessed, type Cut } from './grade.ts'

export type HealthGrade = 'ahead' | 'on_track' | 'behind' | 'at_risk'

export const healthCuts: readonly Cut<HealthGrade>[] = [
  { name: 'ahead', words: '超前', light: 'on_track', from: '105', open: true },
  { name: 'on_track', words: '正常', light: 'on_track', from: '95' },
  { name: 'behind', words: '落后', light: 'at_risk', from: '85' },
  { name: 'at_risk', words: '有风险', light: 'off_track', from: null },
]

/**
 * Health of a measure as in Cascade: actual progress ÷ expected progress × 100; expected is linear unless a share for
 * the period is given.
 * Limits: those of the base-adjusted pace.
 */
export function health(value: Decimal, base: Decimal, target: Decimal, expected: Decimal): Assessed<HealthGrade> {
  const { pace, reason } = baseAdjusted(value, base, target, expected)
  return pace === null ? { value: null, grade: null, reason } : assessed(known(pace.times(100)), healthCuts)
}

/** Health of a parent: the weighted mean of its children, each counted to `cap` at most so that none hides another. */
export function parentHealth(
  children: readonly { readonly health: Decimal; readonly weight?: Decimal }[],
  cap: Decimal = new Exact(100),
): Assessed<HealthGrade> {
  return assessed(
    weightedMean(children.map(({ health, weight = new Exact(1) }) => [Exact.min(health, cap), weight])),
    healthCuts,
  )
}

function weightedMean(pairs: readonly (readonly [Decimal, Decimal])[]): Result<Decimal> {
  const weights = pairs.reduce((sum, [, weight]) => sum.plus(weight), new Exact(0))
  if (weights.isZero()) return unknown('no_children', '没有可以汇总的下级指标')
  return known(pairs.reduce((sum, [value, weight]) => sum.plus(value.times(weight)), new Exact(0)).div(weights))
}
