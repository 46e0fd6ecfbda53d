import { effectiveRule } from './delegated.ts'
import type { Towards } from './direction.ts'
import { figureOf } from './figure.ts'
import { say, sayFigure, sayOperator } from './meets/say.ts'
import type { Operator } from './operator.ts'
import type { RangeRule, RankRule, TargetRule, TrendRule } from './target-rule.ts'
import { toleranceFor } from './tolerance.ts'

/** What a rule demands, in one Chinese clause: 不低于64%, 近3年中至少2年上升, 列全省前1/3, 待省定. */
export function ruleWords(rule: TargetRule): string {
  switch (rule.kind) {
    case 'bound':
    case 'maintain':
      return figure(rule.operator, rule.value, rule)
    case 'coverage':
      return rule.value === null ? `“${rule.words ?? '覆盖'}”，未写明比例` : figure(rule.operator, rule.value, rule)
    case 'range':
      return range(rule)
    case 'trend':
      return trend(rule)
    case 'rank':
      return rank(rule)
    case 'milestone':
      return rule.open ? `存量${figure(rule.open.operator, rule.open.value, rule)}` : `“${rule.state}”，以佐证认定`
    case 'growth': {
      const rate = `${sign(rule.operator)}${rule.value}%`
      return `${rule.annual ? '年均' : ''}${rule.change === 'fall' ? '下降' : '增长'}${rate}`
    }
    case 'multiple':
      return `${sign(rule.operator)}基期的${rule.value}倍`
    case 'delegated':
      return rule.bound ? `${ruleWords(rule.bound.rule)}（${rule.bound.source}）` : `待${rule.setBy}定`
    case 'relative':
      return `${sign(rule.operator)}“${rule.reference.metric}”`
  }
}

/** The terms under which a rule is tested: where better lies and why, tolerance, rounding. */
export function ruleTerms(rule: TargetRule): string[] {
  const own = effectiveRule(rule) ?? rule
  const { direction, rounding } = own
  const figured = 'value' in own && own.value !== null ? figureOf(own.value) : null
  const tolerance = figured ? toleranceFor(figured, own.tolerance, rounding) : null
  const places =
    rounding.places === null
      ? '按原值判定'
      : rounding.judge === 'rounded'
        ? `先修约到${rounding.places}位小数再判定`
        : `显示${rounding.places}位小数，按原值判定`
  return [
    `${towardsNames[direction.towards]}（${direction.because}）`,
    ...(direction.conflict ? [direction.conflict] : []),
    ...(tolerance ? [tolerance.isZero() ? '不设容差' : `容差${say(tolerance, own.unit)}`] : []),
    ...(figured ? [places] : []),
  ]
}

export const towardsNames: Readonly<Record<Towards, string>> = {
  up: '越高越好',
  down: '越低越好',
  within: '区间内',
  closer: '越接近越好',
}

const sign = (operator: Operator) => sayOperator(operator) || '达到'

function figure(operator: Operator, value: string, { unit, direction }: TargetRule): string {
  const words = operator === '=' && direction.towards === 'closer' ? '为' : sign(operator)
  return `${operator === '=' && direction.towards === 'down' ? '降到' : words}${sayFigure(figureOf(value), value, unit)}`
}

function range({ low, high, unit, words }: RangeRule): string {
  if (low === null && high === null) return `“${words ?? '合理区间'}”，未写明上下限`
  const ends = [
    low && `${low.closed ? '不低于' : '高于'}${low.value}${unit ?? ''}`,
    high && `${high.closed ? '不高于' : '低于'}${high.value}${unit ?? ''}`,
  ]
  return ends.filter(Boolean).join('、')
}

function trend({ towards, against, least, of, words, tolerance }: TrendRule): string {
  if (towards === null) return `“${words ?? ''}”，未写明升降`
  const way = towards === 'up' ? '上升' : '下降'
  const much = tolerance === null || tolerance === '0' ? '' : `，每次${tolerance}以上`
  if (against === 'base') return `比基期${way}`
  return of === 1 ? `比上年${way}${much}` : `近${of}年中至少${least}年比上年${way}${much}`
}

function rank({ within, peers, words }: RankRule): string {
  if (within === null) return `“${words ?? '位次'}”，未写明位次`
  return `列${peers ?? ''}前${'places' in within ? `${within.places}位` : within.share}`
}
