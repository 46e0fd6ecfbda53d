import type { DelegatedRule, SetTarget, TargetRule } from './target-rule.ts'

/** The delegated target with what the upper level set; a later revision replaces it. Null takes the figure back. */
export function bindDelegated(rule: DelegatedRule, set: SetTarget | null): DelegatedRule {
  return { ...rule, bound: set }
}

/** The rule that is tested: of a delegated target what the upper level set, null until then (待省定). */
export function effectiveRule(rule: TargetRule): Exclude<TargetRule, DelegatedRule> | null {
  return rule.kind === 'delegated' ? (rule.bound?.rule ?? null) : rule
}
