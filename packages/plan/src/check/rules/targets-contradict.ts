import type { CheckRule, Finding, PassedCheck } from '../check-rule.ts'
import { placesOf } from '../identities/known-amount.ts'
import type { DirectIdentity } from '../identities/solve-quotients.ts'
import { formatAmount, formatPercent } from '../quantity/format-amount.ts'
import { agree, contradict, type Interval } from '../quantity/interval.ts'

const signOf = ({ lo, hi }: Interval): string => (hi === null ? '≥' : lo === null || lo.isZero() ? '≤' : '=')

const formulaOf = ({ result, numerator, denominator, computed }: DirectIdentity): string => {
  const [fact] = result.sources
  const percent = fact?.unit.dimension === 'ratio' && !fact.unit.scale.eq(1)
  const value = percent ? formatPercent(computed.nominal) : formatAmount(computed.nominal, result.dimension)
  return `${numerator.written} ÷ ${denominator.written} ${signOf(computed)} ${value}`
}

const passOf = (identity: DirectIdentity): Omit<PassedCheck, 'code'> => {
  const { result, numerator, denominator } = identity
  const fact = result.sources[0]!
  return {
    message: `“${fact.metric}”${result.year}年`,
    formula: `${formulaOf(identity)}，与${result.written}相符`,
    spans: [fact.span, ...placesOf(numerator, denominator).map(({ span }) => span)],
  }
}

const findingOf = (identity: DirectIdentity): Finding => {
  const { result, numerator, denominator } = identity
  const fact = result.sources[0]!
  const operands = `${numerator.sources[0]!.metric}与${denominator.sources[0]!.metric}`
  const formula = formulaOf(identity)
  return {
    span: fact.span,
    message: `${fact.home.label}“${fact.metric}”为${result.written}，按${operands}的目标算不出来：${formula}`,
    suggestion: '请核对三个数，改正其中之一，或说明口径不同',
    related: placesOf(numerator, denominator),
    formula: `${formula} ≠ ${result.written}`,
  }
}

export const targetsContradict: CheckRule = {
  code: 'TT-C-021',
  severity: 'error',
  title: '目标自洽性',
  explanation:
    '名称说明了算法的目标（A占B比重、A与B之比、倍差、人均、每万人、劳动生产率），同分子、分母的目标算出来对不上。',
  good: {
    text: '一、主要目标\n——居民收入更高。到2025年,城镇居民人均可支配收入达到90000元,农村居民人均可支配收入达到50000元,城乡居民收入倍差缩小到1.8。',
  },
  bad: {
    text: '一、主要目标\n——居民收入更高。到2025年,城镇居民人均可支配收入达到90000元,农村居民人均可支配收入达到40000元,城乡居民收入倍差缩小到1.8。',
  },
  check: ({ quotients: { direct } }) => {
    const findings: Finding[] = []
    const passed: Omit<PassedCheck, 'code'>[] = []
    // Where an operand is printed with several figures, one that fits is enough: 同一目标两处不一致 reports the figures.
    for (const identities of direct) {
      const fitting = identities.find(({ result, computed }) => agree(result.interval, computed))
      const failing = identities.find(({ result, computed }) => contradict(result.interval, computed))
      if (fitting) passed.push(passOf(fitting))
      else if (failing) findings.push(findingOf(failing))
    }
    return { findings, passed, ...(direct.length === 0 ? { notApplicable: '没有能互相验算的目标' } : {}) }
  },
}
