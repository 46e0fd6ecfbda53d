import type { CheckRule, Finding } from '../check-rule.ts'
import { nameInHome } from '../facts/name-in-home.ts'
import { targetHomes } from '../facts/target-homes.ts'

const YEAR = /^(?:19|20)\d{2}/

export const baseAfterDue: CheckRule = {
  code: 'TT-C-009',
  severity: 'warning',
  title: '基期晚于时限',
  explanation: '与某年相比的目标，比较的年份晚于完成年份，没有基数可比，多半是年份写错。',
  good: { text: '一、重点任务\n1.到2025年，煤炭消费总量比2020年减少5%。（牵头单位：县发改局）' },
  bad: { text: '一、重点任务\n1.到2025年，煤炭消费总量比2026年减少5%。（牵头单位：县发改局）' },
  check: ({ draft }) => {
    const findings: Finding[] = []
    for (const { home, targets } of targetHomes(draft))
      for (const { base, due, metric, span } of targets) {
        const from = base !== null && YEAR.exec(base)?.[0]
        const to = due !== null && YEAR.exec(due)?.[0]
        if (!from || !to || from <= to) continue
        findings.push({
          span,
          message: `${nameInHome(home, metric)}以${from}年为基数，完成时间却是${to}年`,
          suggestion: '请核对两个年份',
        })
      }
    return { findings }
  },
}
