import type { CheckRule, Finding, PassedCheck } from '../check-rule.ts'
import { isSameFigure } from '../facts/better.ts'
import type { Fact } from '../facts/fact.ts'

/** Short names of countable things (示范点, 试点) repeat for different things; long ones do not. */
const SHORTEST_NAME = 5

const sameQuantity = ({ key, year, nature, annual, unit }: Fact): string =>
  `${key}|${year}|${nature}|${annual}|${unit.dimension}`

const isComparable = ({ role, year, key, kind, unit, base }: Fact): boolean =>
  role === 'target' &&
  year !== null &&
  kind !== 'multiple' &&
  base === null &&
  (unit.dimension !== 'count' || key.length >= SHORTEST_NAME)

export const promisedTwice: CheckRule = {
  code: 'TT-C-024',
  severity: 'warning',
  title: '同一目标两处不一致',
  explanation: '同一个指标、同一个年份在两处写了不同的数，考核时不知以哪个为准。',
  good: {
    text: '一、主要目标\n——创新更强。到2025年,全社会R&D经费支出占GDP比重达到3.2%。\n二、重点任务\n1.到2025年,R&D经费支出占地区生产总值比重达到3.2%。(牵头单位:县科技局)',
  },
  bad: {
    text: '一、主要目标\n——创新更强。到2025年,全社会R&D经费支出占GDP比重达到3.2%。\n二、重点任务\n1.到2025年,R&D经费支出占地区生产总值比重达到2.8%。(牵头单位:县科技局)',
  },
  check: ({ facts }) => {
    const findings: Finding[] = []
    const passed: Omit<PassedCheck, 'code'>[] = []
    const first = new Map<string, Fact>()
    for (const fact of facts) {
      if (!isComparable(fact)) continue
      const place = sameQuantity(fact)
      const earlier = first.get(place)
      if (earlier === undefined) {
        first.set(place, fact)
        continue
      }
      if (earlier.home.id === fact.home.id) continue
      if (isSameFigure(earlier, fact))
        passed.push({
          message: `“${fact.metric}”两处一致`,
          formula: `${earlier.home.label} ${earlier.printed}；${fact.home.label} ${fact.printed}`,
          spans: [earlier.span, fact.span],
        })
      else
        findings.push({
          span: fact.span,
          message: `“${fact.metric}”${fact.year}年在${fact.home.label}为${fact.printed}，在${earlier.home.label}为${earlier.printed}`,
          suggestion: '请确认以哪个数为准；若口径不同，请写明',
          related: [{ span: earlier.span, message: `${earlier.home.label}：${earlier.printed}` }],
          formula: `${earlier.printed} ≠ ${fact.printed}`,
        })
    }
    return { findings, passed }
  },
}
