import { type Decimal, Exact, type PeriodKind } from '@tongtu/kernel'
import { type Better, lead } from '../pace/point.ts'
import { known, type Result, unknown } from '../result.ts'
import { effectiveRule } from '../target/delegated.ts'
import { printedPlaces } from '../target/figure.ts'
import type { TargetRule } from '../target/target-rule.ts'
import { toleranceFor } from '../target/tolerance.ts'
import { ruleOnPath, targetValue } from '../trajectory/rule-path.ts'
import { yearsOf } from './series.ts'
import type { TargetFacts } from './target-facts.ts'

/** A figure to come to, from which side, and where the way to it starts. */
export interface Travel {
  readonly target: Decimal
  readonly better: Better
  readonly unit: string | null
  /** Decimals that its figures are printed with. */
  readonly places: number
  /** Beside the target and the path by no more than this is no shortfall worth a word. */
  readonly tolerance: Decimal
  /** Where it starts, in years; no time where the plan names the figure alone. */
  readonly base: { readonly value: Decimal; readonly at: number | null } | null
}

/** The facts with the base that the rule names (比2020年…), where none is given and the year was measured. */
export function withBase(facts: TargetFacts): TargetFacts {
  const named = effectiveRule(facts.rule)?.base
  if (facts.base !== null || !named || !('period' in named)) return facts
  return { ...facts, base: facts.readings.find(({ period }) => period === named.period) ?? null }
}

/** The way to a target; null with the reason where only the level can be judged, as of what is to be kept. */
export function travelOf(facts: TargetFacts, kind: PeriodKind): Result<Travel> {
  const aim = aimOf(facts, kind)
  if (aim.value === null) return aim
  const { base, target, better } = aim.value
  if (effectiveRule(facts.rule)?.kind === 'maintain') return unknown('maintain', '保持型目标，只看是否保持')
  if (base?.value.eq(target)) return unknown('target_equals_base', '目标值等于基期值，属保持型目标，只看是否保持')
  if (base && lead(base.value, target, better).gt(0)) {
    return unknown('base_beyond_target', '基期已优于目标值，只看是否保持')
  }
  return aim
}

/** Where a target wants its figure, be there a way to it or not; null with the reason where it has none. */
export function aimOf(facts: TargetFacts, kind: PeriodKind): Result<Travel> {
  const rule = effectiveRule(facts.rule)
  if (rule === null) return unknown('awaiting_superior', '目标待上级下达')
  const figureless = figurelessKinds[rule.kind]
  if (figureless) return unknown(...figureless)
  if (rule.kind === 'growth' && rule.measured === 'rate') {
    return unknown('rate', '增速类目标，只与目标值比较百分点差')
  }
  if (rule.kind === 'milestone' && rule.open === null) return unknown('state', '状态类目标，以佐证认定')
  const given =
    facts.base?.reading.kind === 'value' ? { period: facts.base.period, value: facts.base.reading.value } : null
  const target =
    rule.kind === 'milestone' && rule.open
      ? new Exact(rule.open.value)
      : targetValue({ ...rule, due: rule.due ?? facts.due }, given)
  if (target === null) return unknown('no_target_value', '目标无数值，或缺推算目标值的基期数据')
  const level = ruleOnPath(rule, { period: facts.due, value: target }) ?? rule
  const { towards } = level.direction
  if (towards !== 'up' && towards !== 'down') return unknown('no_side', '目标要求保持在该数值附近，只看是否保持')
  const stated = rule.base && 'value' in rule.base ? { value: new Exact(rule.base.value), at: null } : null
  return known({
    target,
    better: towards,
    unit: level.unit ?? facts.context?.unit ?? null,
    places: rule.rounding.places ?? printedPlaces('value' in rule && rule.value !== null ? rule.value : ''),
    tolerance: toleranceFor({ over: target, under: new Exact(1) }, null, rule.rounding),
    base: given ? { value: given.value, at: yearsOf(given.period, kind) } : stated,
  })
}

const figurelessKinds: Partial<Readonly<Record<TargetRule['kind'], readonly [code: string, words: string]>>> = {
  range: ['range', '区间型目标，只看是否在区间内'],
  trend: ['worded', '目标只写变动方向，只看变动是否符合'],
  rank: ['rank', '位次目标，只看位次是否达到'],
  relative: ['relative', '相对目标，只与参照值比较'],
}
