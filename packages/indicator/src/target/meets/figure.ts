import { type Decimal, Exact } from '@tongtu/kernel'
import type { MeasuredReading } from '../../reading/reading.ts'
import type { Towards } from '../direction.ts'
import { decimalOf, figureOf, isWithin, sideOf } from '../figure.ts'
import type { Operator } from '../operator.ts'
import { judgedValue, roundingWords } from '../rounding.ts'
import type { RangeEnd, RangeRule, RuleFrame } from '../target-rule.ts'
import { toleranceFor } from '../tolerance.ts'
import { type Finding, found, undecided } from './finding.ts'
import { say, sayFigure, sayGap, sayOperator } from './say.ts'

/** Tests a figure against a sign and a number; beside the number it is still met, at the margin, within the tolerance. */
export function meetsFigure(rule: RuleFrame, operator: Operator, target: string, { value }: MeasuredReading): Finding {
  const figure = figureOf(target)
  const judged = judgedValue(value, rule.rounding)
  const tolerance = toleranceFor(figure, rule.tolerance, rule.rounding)
  const side = sideOf(judged, figure)
  const gap = side === 0 ? '持平' : `${side > 0 ? '高' : '低'}${sayGap(judged.minus(decimalOf(figure)), rule.unit)}`
  const aim = `${aimWords(operator, rule.direction.towards)}${sayFigure(figure, target, rule.unit)}`
  const words = `为${say(value, rule.unit)}${roundingWords(value, rule.rounding)}，目标${aim}，${gap}`
  if (satisfies(operator, rule.direction.towards, side)) return found('met', 'figure', words)
  if (!tolerance.isZero() && isWithin(judged, figure, tolerance)) {
    return found('met_marginal', 'tolerance', `${words}，在容差${say(tolerance, null)}以内`)
  }
  return found('not_met', 'figure', words)
}

/** Tests a figure against two ends; of what is only better beyond one end, that end does not count. */
export function meetsRange(rule: RangeRule, { value }: MeasuredReading): Finding {
  const { towards } = rule.direction
  const low = towards === 'down' ? null : rule.low
  const high = towards === 'up' ? null : rule.high
  if (low === null && high === null) {
    return undecided('needs_bounds', `为${say(value, rule.unit)}，“${rule.words ?? '区间'}”未写明上下限，请先设定区间`)
  }
  const judged = judgedValue(value, rule.rounding)
  const outside = isBelow(judged, low) ? low : isAbove(judged, high) ? high : null
  const words = `为${say(value, rule.unit)}${roundingWords(value, rule.rounding)}，目标区间${rangeWords(rule)}`
  if (outside === null) return found('met', 'figure', words)
  const figure = figureOf(outside.value)
  const tolerance = rule.tolerance === null ? toleranceFor(figure, null, rule.rounding) : new Exact(rule.tolerance)
  const far = `${words}，${outside === low ? '低于下限' : '高于上限'}${sayGap(judged.minus(decimalOf(figure)), rule.unit)}`
  return !tolerance.isZero() && isWithin(judged, figure, tolerance)
    ? found('met_marginal', 'tolerance', `${far}，在容差${say(tolerance, null)}以内`)
    : found('not_met', 'figure', far)
}

function satisfies(operator: Operator, towards: Towards, side: ReturnType<typeof sideOf>): boolean {
  switch (operator) {
    case '>=':
      return side >= 0
    case '>':
      return side > 0
    case '<=':
      return side <= 0
    case '<':
      return side < 0
    case '=':
      return side === 0 || (towards === 'up' && side > 0) || (towards === 'down' && side < 0)
  }
}

/** 达到700亿元; 降到23 where lower is better. */
function aimWords(operator: Operator, towards: Towards): string {
  if (operator !== '=') return sayOperator(operator)
  return towards === 'up' ? '达到' : towards === 'down' ? '降到或保持在' : '为'
}

const isBelow = (value: Decimal, end: RangeEnd | null) => {
  if (end === null) return false
  const side = sideOf(value, figureOf(end.value))
  return side < 0 || (side === 0 && !end.closed)
}

const isAbove = (value: Decimal, end: RangeEnd | null) => {
  if (end === null) return false
  const side = sideOf(value, figureOf(end.value))
  return side > 0 || (side === 0 && !end.closed)
}

/** [3，6) with its unit */
function rangeWords({ low, high, unit }: RangeRule): string {
  const left = low ? `${low.closed ? '[' : '('}${low.value}` : '(不限'
  return `${left}，${high ? `${high.value}${high.closed ? ']' : ')'}` : '不限)'}${unit ?? ''}`
}
