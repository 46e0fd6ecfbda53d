import type { CheckRule, Finding } from '../check-rule.ts'
import { isWeaker } from '../facts/better.ts'
import { levelSeries } from '../facts/level-series.ts'
import { isIntensive } from '../facts/scope.ts'

export const weakerThanParent: CheckRule = {
  code: 'TT-C-042',
  severity: 'warning',
  title: '弱于上级目标',
  explanation: '同名、同年的比率或人均指标，本方案的要求比上级方案低。',
  good: {
    parent: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到1.9以内。',
    text: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到1.8以内。',
  },
  bad: {
    parent: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到1.9以内。',
    text: '一、主要目标\n——到2025年,城乡居民收入倍差缩小到2.1以内。',
  },
  check: ({ facts, parent }) => {
    if (parent === null) return { findings: [], notApplicable: '没有给出上级方案' }
    const superior = levelSeries(parent.facts.filter(({ role }) => role === 'target'))
    const findings: Finding[] = []
    for (const fact of facts) {
      if (fact.role !== 'target' || fact.nature !== 'level' || fact.annual || !isIntensive(fact)) continue
      const wanted = superior.get(fact.key)?.find(({ year }) => year === fact.year)
      if (wanted === undefined || !isWeaker(fact, wanted)) continue
      findings.push({
        span: fact.span,
        message: `${fact.home.label}“${fact.metric}”${fact.year}年${fact.printed}，弱于上级方案的${wanted.printed}`,
        suggestion: '请核对；若上级有分解方案，请注明依据',
        formula: `本级 ${fact.printed}，上级 ${wanted.printed}`,
      })
    }
    return { findings }
  },
}
