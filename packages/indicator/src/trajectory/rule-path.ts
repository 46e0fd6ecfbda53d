import { type Decimal, Exact, type Period, yearOf } from '@tongtu/kernel'
import { effectiveRule } from '../target/delegated.ts'
import { setDirection } from '../target/direction.ts'
import { decimalOf, figureOf } from '../target/figure.ts'
import type { Operator } from '../target/operator.ts'
import type { MilestoneTarget } from '../target/rules-of.ts'
import type { BoundRule, GrowthRule, MultipleRule, TargetRule } from '../target/target-rule.ts'
import type { Knot, PathCell } from './trajectory.ts'

/** What growth and multiples start from. */
export interface Base {
  readonly period: Period
  readonly value: Decimal
}

/**
 * The figure that what is measured has to come to: the rule's own, or what growth and multiples make of the base. Null of
 * words, ranges, ranks and whatever has none, and where the base is missing.
 */
export function targetValue(rule: TargetRule, base: Base | null = null): Decimal | null {
  const own = effectiveRule(rule)
  if (own === null || !('value' in own) || own.value === null) return null
  const value = decimalOf(figureOf(own.value))
  if (!isFromBase(own)) return value
  if (base === null) return null
  return own.kind === 'multiple' ? value.times(base.value) : grown(own, value, base)
}

/** The milestones that a path of figures can run through. */
export function knotsOf(milestones: readonly MilestoneTarget[], base: Base | null = null): Knot[] {
  return milestones.flatMap(({ period, rule }) => {
    const value = targetValue(rule, base)
    return value === null ? [] : [{ period, value, is: 'target' as const }]
  })
}

/**
 * The rule of a milestone held against another period of its path: sign and direction are the rule's, the figure is the
 * path's. Null where either has none.
 */
export function ruleOnPath(rule: TargetRule, { period, value }: Pick<PathCell, 'period' | 'value'>): TargetRule | null {
  const own = effectiveRule(rule)
  if (own === null || value === null || !('value' in own) || own.value === null) return null
  const figure = { value: value.toFixed(), due: period }
  return isFromBase(own) ? { ...levelRule(own), ...figure } : { ...own, ...figure }
}

function isFromBase(rule: TargetRule): rule is GrowthRule | MultipleRule {
  return rule.kind === 'multiple' || (rule.kind === 'growth' && rule.measured === 'level')
}

/** Of a yearly rate over the years until the target is due; undefined without them. */
function grown({ change, annual, due }: GrowthRule, rate: Decimal, { period, value }: Base): Decimal | null {
  const factor = new Exact(rate).div(change === 'fall' ? -100 : 100).plus(1)
  if (!annual) return factor.times(value)
  const years = due === null ? 0 : yearOf(due) - yearOf(period)
  return years > 0 ? factor.pow(years).times(value) : null
}

/** A promise of growth as one of the level: of a fall, the lower level is the better one. */
function levelRule(rule: GrowthRule | MultipleRule): BoundRule {
  const fall = rule.kind === 'growth' && rule.change === 'fall'
  const { metric, due, rounding, base, words, value } = rule
  return {
    ...{ metric, due, rounding, base, words, value },
    kind: 'bound',
    unit: null,
    tolerance: '0',
    operator: fall ? TURNED[rule.operator] : rule.operator,
    direction: setDirection(fall ? 'down' : 'up', fall ? '目标为下降' : '目标为增长'),
  }
}

const TURNED: Readonly<Record<Operator, Operator>> = { '=': '=', '>=': '<=', '>': '<', '<=': '>=', '<': '>' }
