import type { CheckRule, Finding } from '../check-rule.ts'
import { isWeaker } from '../facts/better.ts'
import { levelSeries } from '../facts/level-series.ts'

export const weakerThanBase: CheckRule = {
  code: 'TT-C-025',
  severity: 'warning',
  title: '目标弱于基期',
  explanation: '目标比起点还差：不用做工作就已达到，或写反了方向。',
  good: {
    text: '附件:主要指标\n| 序号 | 指标 | 2020年 | 2025年目标 | 属性 |\n| --- | --- | --- | --- | --- |\n| 1 | 生活垃圾分类覆盖率(%) | 85 | 95 | 预期性 |\n| 2 | 森林覆盖率(%) | 60 | 61 | 约束性 |',
  },
  bad: {
    text: '附件:主要指标\n| 序号 | 指标 | 2020年 | 2025年目标 | 属性 |\n| --- | --- | --- | --- | --- |\n| 1 | 生活垃圾分类覆盖率(%) | 95 | 85 | 预期性 |\n| 2 | 森林覆盖率(%) | 60 | 61 | 约束性 |',
  },
  check: ({ facts }) => {
    const findings: Finding[] = []
    let applied = false
    for (const series of levelSeries(facts).values()) {
      const base = series.find(({ role }) => role !== 'target')
      if (base === undefined) continue
      applied = true
      for (const target of series) {
        if (target.role !== 'target' || target.year! <= base.year! || !isWeaker(target, base)) continue
        findings.push({
          span: target.span,
          message: `${target.home.label}“${target.metric}”${target.year}年目标${target.printed}，弱于${base.year}年已有的${base.printed}`,
          suggestion: '请核对目标与基期；若口径有变，请写明',
          related: [{ span: base.span, message: `${base.home.label}：${base.year}年 ${base.printed}` }],
          formula: `${base.year}年 ${base.printed} → ${target.year}年 ${target.printed}`,
        })
      }
    }
    return { findings, ...(applied ? {} : { notApplicable: '方案没有写基期数' }) }
  },
}
