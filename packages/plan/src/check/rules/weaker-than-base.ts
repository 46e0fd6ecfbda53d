import { Decimal } from 'decimal.js'
import type { CheckRule, Finding } from '../check-rule.ts'
import type { Fact } from '../facts/fact.ts'
import { isWeaker } from '../facts/is-weaker.ts'
import { levelSeries } from '../facts/level-series.ts'
import { figureInHome, nameInHome } from '../facts/name-in-home.ts'

/** A ceiling a little above the present level holds the line (失业率控制在3%以内, now 2.9%): no retreat. */
const HOLDS_THE_LINE = new Decimal('1.1')

const isGuard = (target: Fact, base: Fact): boolean =>
  target.comparator === '<=' &&
  base.comparator === '=' &&
  target.interval.nominal.lte(base.interval.nominal.mul(HOLDS_THE_LINE))

const retreats = (target: Fact, base: Fact): boolean => isWeaker(target, base) && !isGuard(target, base)

const describe = (target: Fact, base: Fact): Finding => {
  const since = base.year === null ? '起点' : `${base.year}年`
  return {
    span: target.span,
    message: `${nameInHome(target.home, target.metric)}${target.year ?? ''}${target.year === null ? '' : '年'}目标为${target.printed}，弱于${since}已有的${base.printed}`,
    suggestion: '请核对目标与基期数；若口径有变，请写明',
    related: base.span === target.span ? [] : [{ span: base.span, message: `${figureInHome(base)}（${since}）` }],
    formula: `${since}${base.printed}→${target.year ?? '到期'}${target.year === null ? '' : '年'}${target.printed}`,
  }
}

export const weakerThanBase: CheckRule = {
  code: 'TT-C-025',
  severity: 'warning',
  title: '目标弱于基期',
  explanation: '目标比起点还差：不用做工作就已达到，或写反了方向。',
  good: {
    text: '附件：主要指标\n| 序号 | 指标 | 2020年 | 2025年目标 | 属性 |\n| --- | --- | --- | --- | --- |\n| 1 | 生活垃圾分类覆盖率（%） | 85 | 95 | 预期性 |\n| 2 | 森林覆盖率（%） | 60 | 61 | 约束性 |',
  },
  bad: {
    text: '附件：主要指标\n| 序号 | 指标 | 2020年 | 2025年目标 | 属性 |\n| --- | --- | --- | --- | --- |\n| 1 | 生活垃圾分类覆盖率（%） | 95 | 85 | 预期性 |\n| 2 | 森林覆盖率（%） | 60 | 61 | 约束性 |',
  },
  check: ({ facts }) => {
    const findings: Finding[] = []
    let applied = false
    for (const fact of facts) {
      const { start } = fact
      if (start === null || fact.nature === 'rate') continue
      applied = true
      if (retreats(fact, start)) findings.push(describe(fact, start))
    }
    for (const series of levelSeries(facts).values()) {
      const base = series.find(({ role }) => role !== 'target')
      if (base === undefined) continue
      applied = true
      for (const target of series)
        if (target.role === 'target' && target.start === null && target.year! > base.year! && retreats(target, base))
          findings.push(describe(target, base))
    }
    return { findings, ...(applied ? {} : { notApplicable: '方案没有写基期数' }) }
  },
}
