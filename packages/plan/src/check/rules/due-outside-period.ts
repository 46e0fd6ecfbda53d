import type { CheckRule, Finding } from '../check-rule.ts'

export const dueOutsidePeriod: CheckRule = {
  code: 'TT-C-008',
  severity: 'warning',
  title: '时限在方案期外',
  explanation: '目标的完成时间早于方案开始，或晚于方案结束又不是方案列出的远景年份，可能是年份写错。',
  good: { text: '临溪县数字经济行动方案(2021—2025年)\n一、重点任务\n1.到2024年,建成检测平台3个。(牵头单位:县科技局)' },
  bad: { text: '临溪县数字经济行动方案(2021—2025年)\n一、重点任务\n1.到2028年,建成检测平台3个。(牵头单位:县科技局)' },
  check: ({ draft }) => {
    const { period } = draft
    if (period === null) return { findings: [], notApplicable: '没有识别出方案起止年份' }
    const findings: Finding[] = []
    for (const { targets } of [...draft.goals, ...draft.measures])
      for (const { due, dueFrom, span, metric } of targets) {
        if (due === null || dueFrom === 'plan') continue
        const year = due.slice(0, 4)
        if (year >= period.from && (year <= period.to || draft.horizons.includes(year))) continue
        findings.push({
          span,
          message: `“${metric}”的时限${due}不在方案期${period.from}—${period.to}年之内`,
          suggestion: '请核对年份',
        })
      }
    return { findings }
  },
}
