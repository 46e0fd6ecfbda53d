import type { Period } from '@tongtu/kernel'
import { bindDelegated, effectiveRule } from '../target/delegated.ts'
import { type Direction, setDirection } from '../target/direction.ts'
import type { MilestoneTarget } from '../target/rules-of.ts'
import type { DelegatedRule, RuleFrame, SetTarget, TargetRule } from '../target/target-rule.ts'
import { noSettings, type SetRule, type TargetSettings } from './target-settings.ts'

/**
 * The targets of a row as they are tested: the plan's, with what a person set. Of a region below, with its own figures
 * where it has some; null is the place itself.
 */
export function settledMilestones(
  milestones: readonly MilestoneTarget[],
  settings: TargetSettings = noSettings,
  region: string | null = null,
): readonly MilestoneTarget[] {
  if (settings === noSettings) return milestones
  const own = settings.places.find((place) => place.region === region)?.values ?? []
  return milestones.map(({ period, rule, alternatives }) => {
    const set = settings.milestones.find((one) => one.period === period)
    const value = own.find((one) => one.period === period)?.value
    const ruled = set?.rule ? withSetRule(rule, set.rule, set.ground ?? '') : rule
    const shared = withTerms(ruled, settings)
    return { period, rule: value === undefined ? shared : withOwnValue(shared, value), alternatives }
  })
}

/** The rule that a person put in place of the plan's words; a delegated one keeps who sets it, and where that stands. */
function withSetRule(rule: TargetRule, set: SetRule, source: string): TargetRule {
  const { metric, unit, due, direction, tolerance, rounding, base, words } = rule
  const frame = { metric, unit, due, tolerance, rounding, base, words }
  const made = { ...frame, ...set, direction: directionOfSet(set, direction) } as SetTarget['rule']
  return rule.kind === 'delegated' ? bindDelegated(rule, { rule: made, source }) : made
}

/** What a range, a movement or a sign says of the better side counts more than the name does. */
function directionOfSet(set: SetRule, stated: Direction): Direction {
  const because = '按设定的规则'
  if (set.kind === 'range') return stated.towards === 'within' ? stated : setDirection('within', because)
  if (set.kind === 'trend') return set.towards === null ? stated : setDirection(set.towards, because)
  if (set.kind !== 'bound' || set.operator === '=') return stated
  return setDirection(set.operator.startsWith('>') ? 'up' : 'down', because)
}

/** Direction, tolerance and rounding as set. */
function withTerms(rule: TargetRule, { direction, tolerance, rounding }: TargetSettings): TargetRule {
  const terms: Partial<Pick<RuleFrame, 'direction' | 'tolerance' | 'rounding'>> = {
    ...(direction && rule.kind !== 'range' && { direction: setDirection(direction, '人工设定') }),
    ...(tolerance !== null && { tolerance }),
    ...(rounding && { rounding }),
  }
  return onEffective(rule, (own) => ({ ...own, ...terms }))
}

/** The figure of a place below in place of the row's; words become a figure to come to. */
function withOwnValue(rule: TargetRule, value: string): TargetRule {
  if ('value' in rule) return { ...rule, value }
  const own = effectiveRule(rule)
  if (own && 'value' in own) return onEffective(rule, () => ({ ...own, value }))
  const { metric, unit, due, direction, tolerance, rounding, base, words } = rule
  return {
    ...{ metric, unit, due, direction, tolerance, rounding, base, words },
    kind: 'bound',
    operator: '=',
    value,
  }
}

function onEffective(rule: TargetRule, change: (own: SetTarget['rule']) => SetTarget['rule']): TargetRule {
  if (rule.kind !== 'delegated') return change(rule)
  const { bound } = rule
  const changed: DelegatedRule = bindDelegated(rule, bound && { ...bound, rule: change(bound.rule) })
  return changed
}

/** What a person found of the state that a milestone promises, as far as it was found by a period. */
export function evidenceAt(
  settings: TargetSettings,
  due: Period,
  period: Period,
): { readonly reached: boolean; readonly text: string } | null {
  const found = settings.milestones.find((one) => one.period === due)?.evidence ?? null
  return found !== null && found.since <= period ? { reached: found.reached, text: found.text } : null
}
