import { Exact } from '@tongtu/kernel'
import { decimalOf, figureOf } from './figure.ts'
import type { RangeRule, TargetRule } from './target-rule.ts'

/** What a person's edit of a rule got wrong, one sentence each; a rule without problems never fails when it is applied. */
export function ruleProblems(rule: TargetRule): string[] {
  const figures = 'value' in rule ? [rule.value] : rule.kind === 'range' ? [rule.low?.value, rule.high?.value] : []
  const wrong = [...figures, rule.tolerance, rule.kind === 'milestone' ? rule.open?.value : null]
    .filter((text) => text != null)
    .filter((text) => !isFigure(text))
  if (wrong.length > 0) return wrong.map((text) => `“${text}”不是数，请填小数或分数，如9.24或2/3`)
  const problems = own(rule)
  const { tolerance, rounding } = rule
  if (tolerance !== null && (tolerance.includes('/') || new Exact(tolerance).lt(0)))
    problems.push('容差应为0或正的小数')
  if (
    rounding.places !== null &&
    !(Number.isInteger(rounding.places) && rounding.places >= 0 && rounding.places <= 12)
  ) {
    problems.push('小数位数应为0到12的整数')
  }
  return problems
}

function own(rule: TargetRule): string[] {
  switch (rule.kind) {
    case 'range':
      return endsProblems(rule)
    case 'trend': {
      const { least, of } = rule
      const fits = Number.isInteger(least) && Number.isInteger(of) && least >= 1 && of >= least && of <= 20
      return fits ? [] : [`“近${of}年中至少${least}年”不成立：年数应为1到20的整数，次数不超过年数`]
    }
    case 'rank': {
      const { within } = rule
      if (within === null) return []
      if ('places' in within) {
        return Number.isInteger(within.places) && within.places >= 1 ? [] : ['名次应为不小于1的整数']
      }
      if (!isFigure(within.share)) return [`“${within.share}”不是数，请填0到1之间的小数或分数，如1/3`]
      const share = decimalOf(figureOf(within.share))
      return share.gt(0) && share.lte(1) ? [] : ['前列的比例应大于0、不超过1']
    }
    case 'delegated':
      return rule.bound ? ruleProblems(rule.bound.rule) : []
    default:
      return []
  }
}

function endsProblems({ low, high }: RangeRule): string[] {
  if (low === null || high === null) return []
  const order = decimalOf(figureOf(low.value)).comparedTo(decimalOf(figureOf(high.value)))
  if (order > 0) return [`区间下限${low.value}大于上限${high.value}，请对调`]
  return order === 0 && !(low.closed && high.closed) ? [`区间上下限同为${low.value}且不含端点，没有数能达标`] : []
}

function isFigure(text: string): boolean {
  try {
    figureOf(text)
    return true
  } catch {
    return false
  }
}
