import type { CheckRule, Finding, Passing } from '../check-rule.ts'
import { nameInHome } from '../facts/name-in-home.ts'
import { judge } from '../identities/judge.ts'
import { placesOf } from '../identities/known-amount.ts'
import type { DirectIdentity } from '../identities/solve-quotients.ts'
import { namesOf, writeIdentity } from '../identities/write-identity.ts'
import { keeps } from '../quantity/interval.ts'

const passOf = (identity: DirectIdentity): Passing => {
  const { result, numerator, denominator } = identity
  const fact = result.sources[0]!
  return {
    message: `${result.year}年${namesOf(identity)}`,
    formula: `${writeIdentity(identity)}，${
      keeps(result.interval, identity.computed.nominal)
        ? `与目标${result.written}相符`
        : `目标${result.written}，相差在各数取整的出入之内`
    }`,
    spans: [fact.span, ...placesOf(numerator, denominator).map(({ span }) => span)],
  }
}

const findingOf = (identity: DirectIdentity): Finding => {
  const { result, numerator, denominator } = identity
  const fact = result.sources[0]!
  const formula = writeIdentity(identity)
  return {
    span: fact.span,
    message: `${nameInHome(fact.home, fact.metric)}为${result.written}，但按${namesOf(identity)}算是${formula}`,
    suggestion: '请核对这三个数，改正其中之一；若口径不同，请写明',
    related: placesOf(numerator, denominator),
    formula: `${formula}≠${result.written}`,
  }
}

export const targetsContradict: CheckRule = {
  code: 'TT-C-021',
  severity: 'error',
  title: '目标自洽性',
  explanation:
    '名称说明了算法的目标（A占B比重、A与B之比、倍差、人均、每万人、劳动生产率），同分子、分母的目标算出来对不上。',
  good: {
    text: '一、主要目标\n——居民收入更高。到2025年，城镇居民人均可支配收入达到90000元，农村居民人均可支配收入达到50000元，城乡居民收入倍差缩小到1.8。',
  },
  bad: {
    text: '一、主要目标\n——居民收入更高。到2025年，城镇居民人均可支配收入达到90000元，农村居民人均可支配收入达到40000元，城乡居民收入倍差缩小到1.8。',
  },
  check: ({ quotients: { direct } }) => {
    const findings: Finding[] = []
    const passed: Passing[] = []
    // Where an operand is printed with several figures, one that fits is enough: 同一目标两处不一致 reports the figures.
    for (const identities of direct) {
      const { fitting, failing } = judge(identities)
      if (fitting) passed.push(passOf(fitting))
      else if (failing) findings.push(findingOf(failing))
    }
    return { findings, passed, ...(direct.length === 0 ? { notApplicable: '没有能互相验算的目标' } : {}) }
  },
}
