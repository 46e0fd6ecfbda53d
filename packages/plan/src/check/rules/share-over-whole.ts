import type { CheckRule, Finding } from '../check-rule.ts'

/** Shares of a fixed whole; gross enrolment, growth and completion rates may pass 100 %. */
const BOUNDED =
  /(?:比重|覆盖率|覆盖面|普及率|合格率|达标率|参保率|城镇化率|满意度|满意率|就诊率|(?<!毛)入园率|巩固率|优良率|化解率|办结率|公交一体化率|可视化率|阅读率|参与率|知晓率)$/

export const shareOverWhole: CheckRule = {
  code: 'TT-C-012',
  severity: 'error',
  title: '占比超过100%',
  explanation: '占比、覆盖率、达标率一类的数以100%为满，超过100%不可能达到。',
  good: { text: '一、重点任务\n1.到2025年,行政村快递服务覆盖率达到100%。(牵头单位:县交通局)' },
  bad: { text: '一、重点任务\n1.到2025年,行政村快递服务覆盖率达到120%。(牵头单位:县交通局)' },
  check: ({ facts }) => {
    const findings: Finding[] = []
    for (const { home, metric, key, nature, unit, interval, printed, span } of facts)
      if (
        nature === 'level' &&
        unit.dimension === 'ratio' &&
        !unit.scale.eq(1) &&
        BOUNDED.test(key) &&
        interval.nominal.gt(1)
      )
        findings.push({
          span,
          message: `${home.label}“${metric}”为${printed}，超过100%`,
          suggestion: '请核对是否多打一位，或口径不是占比',
          formula: `${printed} > 100%`,
        })
    return { findings }
  },
}
