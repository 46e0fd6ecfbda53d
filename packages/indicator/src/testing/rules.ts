import type { Comparator, TargetKind, TargetQuantity } from '@tongtu/plan'
import { ruleOf } from '../target/rule-of.ts'
import type { StatedTarget } from '../target/stated-target.ts'
import type { TargetRule } from '../target/target-rule.ts'

/** A target as a plan states it, of which a test names only what it is about. */
export function stated(kind: TargetKind, comparator: Comparator, rest: Partial<StatedTarget> = {}): StatedTarget {
  return { metric: '某项指标', kind, comparator, value: null, valueTo: null, unit: null, words: null, ...rest }
}

/** The rule of such a target, with fields set as a person would. */
export function rule<K extends TargetRule['kind']>(
  kind: K,
  comparator: Comparator,
  rest: Partial<StatedTarget> = {},
  set: Partial<Extract<TargetRule, { kind: K }>> = {},
): Extract<TargetRule, { kind: K }> {
  const made = ruleOf(stated(kind, comparator, rest))
  if (made.kind !== kind) throw new Error(`${kind} became ${made.kind}`)
  return { ...(made as Extract<TargetRule, { kind: K }>), ...set }
}

/** 2022 and 2025 of one row with the same quantity. */
export function row(...cells: readonly Partial<TargetQuantity>[]): TargetQuantity[] {
  return cells.map((cell) => ({ ...stated('bound', '='), ...cell }))
}
