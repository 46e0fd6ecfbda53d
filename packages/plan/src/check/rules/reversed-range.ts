import type { CheckRule, Finding } from '../check-rule.ts'
import { nameInHome } from '../facts/name-in-home.ts'

export const reversedRange: CheckRule = {
  code: 'TT-C-011',
  severity: 'error',
  title: '区间颠倒',
  explanation: '区间的下限大于上限，没有数值能够达到。',
  good: { text: '一、重点任务\n1.到2025年，新增示范企业20—30家。（牵头单位：县经信局）' },
  bad: { text: '一、重点任务\n1.到2025年，新增示范企业30—20家。（牵头单位：县经信局）' },
  check: ({ facts }) => {
    const findings: Finding[] = []
    for (const { home, metric, interval, printed, span, comparator } of facts)
      if (comparator === 'range' && interval.lo !== null && interval.hi !== null && interval.lo.gt(interval.hi))
        findings.push({
          span,
          message: `${nameInHome(home, metric)}的区间${printed}，下限大于上限`,
          suggestion: '请核对两个数是写反了还是漏了一位',
          formula: printed,
        })
    return { findings }
  },
}
