import type { CheckRule, Finding } from '../check-rule.ts'
import { isWeaker } from '../facts/is-weaker.ts'
import { levelSeries } from '../facts/level-series.ts'
import { figureInHome, nameInHome } from '../facts/name-in-home.ts'

export const weakerThanInterim: CheckRule = {
  code: 'TT-C-026',
  severity: 'warning',
  title: '目标弱于阶段值',
  explanation: '后一年的目标比方案自己前面年份的目标还弱。',
  good: {
    text: '一、主要目标\n——公共服务更优。到2023年，养老机构护理型床位覆盖率达到55%以上；到2025年，养老机构护理型床位覆盖率达到60%以上。',
  },
  bad: {
    text: '一、主要目标\n——公共服务更优。到2023年，养老机构护理型床位覆盖率达到65%以上；到2025年，养老机构护理型床位覆盖率达到60%以上。',
  },
  check: ({ facts }) => {
    const findings: Finding[] = []
    let applied = false
    for (const series of levelSeries(facts.filter(({ role }) => role === 'target')).values()) {
      let best = series[0]!
      for (const later of series) {
        if (later.year! <= best.year!) continue
        applied = true
        if (!isWeaker(later, best)) {
          best = later
          continue
        }
        findings.push({
          span: later.span,
          message: `${nameInHome(later.home, later.metric)}${later.year}年目标为${later.printed}，弱于${best.year}年的目标${best.printed}`,
          suggestion: '请核对两个年份的目标，后一年不应低于前一年',
          related: [{ span: best.span, message: `${figureInHome(best)}（${best.year}年）` }],
          formula: `${best.year}年${best.printed}→${later.year}年${later.printed}`,
        })
      }
    }
    return { findings, ...(applied ? {} : { notApplicable: '没有分年度的目标' }) }
  },
}
