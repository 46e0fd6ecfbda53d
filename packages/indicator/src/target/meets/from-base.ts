import { type Decimal, Exact, yearOf } from '@tongtu/kernel'
import { type MeasuredReading, measured } from '../../reading/reading.ts'
import { sayNumber } from '../../reading/say-number.ts'
import type { AttainmentContext } from '../attainment-context.ts'
import type { GrowthRule, MultipleRule, RuleFrame } from '../target-rule.ts'
import { meetsFigure } from './figure.ts'
import { type Finding, undecided } from './finding.ts'

/** Decimals of a quotient that count: far more than figures have, so that 15 % a year exactly is 15 % and not a hair less. */
const PLACES = 40

/** A rate that is measured itself, or reckoned from the base to the level that is measured. */
export function meetsGrowth(rule: GrowthRule, reading: MeasuredReading, context: AttainmentContext): Finding {
  if (rule.measured === 'rate') return meetsFigure(rule, rule.operator, rule.value, reading)
  return fromBase(rule, context, (base, from) => {
    const years = from !== null && context.period ? yearOf(context.period) - yearOf(from) : null
    if (rule.annual && (years === null || years < 1)) return undecided('no_base', '缺基期年份，年均增速暂不能计算')
    const whole = reading.value.div(base)
    if (rule.annual && whole.lt(0)) {
      const way = `由${sayNumber(base)}到${sayNumber(reading.value)}`
      return undecided('sign_changes', `${way}正负号改变，不能计算年均增速`)
    }
    const times = rule.annual ? new Exact(whole).pow(new Exact(1).div(years!)) : whole
    const rate = rule.change === 'fall' ? new Exact(1).minus(times) : times.minus(1)
    const what = `（监测值${sayNumber(reading.value)}，比基期${sayNumber(base)}${rule.annual ? `，${years}年年均` : ''}）`
    return derived(rule, rate.times(100), what, '%')
  })
}

/** So many times the base. */
export function meetsMultiple(rule: MultipleRule, reading: MeasuredReading, context: AttainmentContext): Finding {
  return fromBase(rule, context, (base) => {
    const times = reading.value.div(base)
    return derived(rule, times, `（监测值${sayNumber(reading.value)}，比基期${sayNumber(base)}）`, '倍')
  })
}

/** Goes on with a base above zero and its year; a base of zero or below has no rate and no multiple. */
function fromBase(
  rule: RuleFrame,
  context: AttainmentContext,
  go: (base: Decimal, from: string | null) => Finding,
): Finding {
  const stated = rule.base && 'value' in rule.base ? new Exact(rule.base.value) : null
  const known = context.base?.reading.kind === 'value' ? context.base.reading.value : stated
  if (known === null) return undecided('no_base', '缺基期值，补录基期数据后判定')
  if (known.lte(0)) return undecided('base_not_positive', `的基期值为${sayNumber(known)}，不能计算增速和倍数`)
  const from = context.base?.period ?? (rule.base && 'period' in rule.base ? rule.base.period : null)
  return go(new Exact(known), from)
}

function derived(rule: GrowthRule | MultipleRule, value: Decimal, what: string, unit: string): Finding {
  const reckoned = measured(value.toDecimalPlaces(PLACES))
  const finding = meetsFigure({ ...rule, unit }, rule.operator, rule.value, reckoned)
  return { ...finding, words: what + finding.words }
}
