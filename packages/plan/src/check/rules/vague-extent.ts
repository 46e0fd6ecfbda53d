import type { Target } from '../../plan-draft.ts'
import type { CheckRule, Finding } from '../check-rule.ts'
import type { Home } from '../facts/fact.ts'
import { nameInHome } from '../facts/name-in-home.ts'
import { targetHomes } from '../facts/target-homes.ts'

const VAGUE = /(?:明显|大幅|显著|稳步|逐步|逐年|持续|不断|进一步|较大|有效)/

export const vagueExtent: CheckRule = {
  code: 'TT-C-032',
  severity: 'hint',
  title: '幅度含糊',
  explanation: '只说明显提升、稳步下降，没有起点和幅度，到期各说各的。',
  good: { text: '一、主要目标\n——服务更优。到2025年，居民综合阅读率提高到92%。' },
  bad: { text: '一、主要目标\n——服务更优。到2025年，居民综合阅读率明显提升。' },
  check: ({ draft }) => {
    const findings: Finding[] = []
    const look = ({ kind, words, value, metric, span }: Target, home: Home) => {
      const vague = value === null && words !== null && kind !== 'relative' ? VAGUE.exec(words) : null
      if (vague === null) return
      findings.push({
        span,
        message: `${nameInHome(home, metric)}只写了“${words}”，没有起点和幅度`,
        suggestion: '请补上基期数和目标数，或写明由哪个部门按什么口径认定',
      })
    }
    for (const { home, targets } of targetHomes(draft)) for (const target of targets) look(target, home)
    return { findings }
  },
}
