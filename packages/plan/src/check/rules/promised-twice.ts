import { groupBy } from '@tongtu/kernel'
import type { CheckRule, Finding, Passing } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'
import { isSameFigure } from '../facts/is-same-figure.ts'
import { figureInHome, quoted } from '../facts/name-in-home.ts'
import { isIntensive, isOneQuantity, isPlanWide, isState } from '../facts/scope.ts'

const sameQuantity = ({ key, year, nature, annual, unit }: Fact): string =>
  `${key}|${year}|${nature}|${annual}|${unit.dimension}`

const isComparable = ({ role, year, kind, base }: Fact): boolean =>
  role === 'target' && year !== null && kind !== 'multiple' && base === null

/** What several measures make under one name are shares of a whole that none of them states. */
const isShared = (facts: readonly Fact[], fact: Fact): boolean =>
  !isPlanWide(fact) &&
  !isState(fact) &&
  !isIntensive(fact) &&
  facts.some((other) => other.home.id !== fact.home.id && !isPlanWide(other) && !isState(other))

const MOST_SHARED = 8

const passOf = (earlier: Fact, fact: Fact): Passing => ({
  message: `${quoted(fact.metric)}${fact.year}年${earlier.comparator === fact.comparator ? '两处一致' : '两处相符、界限写法不同'}`,
  formula: `${earlier.home.label}${earlier.printed}，${fact.home.label}${fact.printed}`,
  spans: [earlier.span, fact.span],
})

const findingOf = (earlier: Fact, fact: Fact): Finding => ({
  span: fact.span,
  message: `${quoted(fact.metric)}${fact.year}年在${fact.home.label}为${fact.printed}，在${earlier.home.label}为${earlier.printed}`,
  suggestion: '请确认以哪个数为准，改正另一处；若口径或范围不同，请在名称里写明',
  related: [{ span: earlier.span, message: figureInHome(earlier) }],
  formula: `${earlier.printed}≠${fact.printed}`,
})

export const promisedTwice: CheckRule = {
  code: 'TT-C-024',
  severity: 'warning',
  title: '同一目标两处不一致',
  passedTitle: '同一目标两处',
  explanation: '同一个指标、同一个年份在两处写了不同的数，考核时不知以哪个为准。',
  good: {
    text: '一、主要目标\n——创新更强。到2025年，全社会R&D经费支出占GDP比重达到3.2%。\n二、重点任务\n1.到2025年，R&D经费支出占地区生产总值比重达到3.2%。（牵头单位：县科技局）',
  },
  bad: {
    text: '一、主要目标\n——创新更强。到2025年，全社会R&D经费支出占GDP比重达到3.2%。\n二、重点任务\n1.到2025年，R&D经费支出占地区生产总值比重达到2.8%。（牵头单位：县科技局）',
  },
  check: ({ facts }) => {
    const findings: Finding[] = []
    const passed: Passing[] = []
    for (const group of groupBy(facts.filter(isComparable), sameQuantity).values()) {
      const [earlier, ...others] = group
      for (const fact of others) {
        if (earlier!.home.id === fact.home.id || !isOneQuantity(earlier!, fact)) continue
        if (isShared(group.slice(0, MOST_SHARED), fact)) continue
        if (isSameFigure(earlier!, fact)) passed.push(passOf(earlier!, fact))
        else findings.push(findingOf(earlier!, fact))
      }
    }
    return { findings, passed }
  },
}
