import type { CheckRule, Finding } from '../check-rule.ts'
import { nameInHome } from '../facts/name-in-home.ts'

interface Expectation {
  readonly metric: RegExp
  readonly dimensions: readonly string[]
  readonly wanted: string
}

/** What the last word of a metric says about its unit; compound units (人/亿元) fit any rate. */
const EXPECTATIONS: readonly Expectation[] = [
  {
    metric: /(?:比重|占比|覆盖面|(?<![产汇速频功效辨][出产]?|生产|产出|分辨)率)$/,
    dimensions: ['ratio'],
    wanted: '%',
  },
  { metric: /(?:倍差|系数|之比)$/, dimensions: ['ratio'], wanted: '倍或不带单位' },
  {
    metric: /(?:可支配收入|增加值|总产值|生产总值|^GDP|^GEP|零售总额|进出口额|贷款余额|投资额|消费支出)$/,
    dimensions: ['元', '美元'],
    wanted: '元、万元或亿元',
  },
  { metric: /(?:PM2\.5|浓度)$/, dimensions: [], wanted: '微克/立方米' },
]

/** Rates of cases per so many people are printed in cases. */
const PER_MANY = /每|[百千万亿][人元户]/

export const unitMismatch: CheckRule = {
  code: 'TT-C-028',
  severity: 'warning',
  title: '单位与指标不合',
  explanation: '指标的名称和单位对不上，如比重带了亿元、收入带了%。多半漏了“增长”或数字错位。',
  good: { text: '一、重点任务\n1.到2025年，服务业增加值占GDP比重达到55%。（牵头单位：县发改局）' },
  bad: { text: '一、重点任务\n1.到2025年，服务业增加值占GDP比重达到55亿元。（牵头单位：县发改局）' },
  check: ({ facts }) => {
    const findings: Finding[] = []
    for (const { home, metric, key, nature, unit, printed, span, target } of facts) {
      if (nature === 'rate' || target?.implied === true) continue
      if (PER_MANY.test(key)) continue
      const expectation = EXPECTATIONS.find((candidate) => candidate.metric.test(key))
      if (expectation === undefined) continue
      const { dimension } = unit
      if (dimension.includes('/') || dimension === '百分点' || expectation.dimensions.includes(dimension)) continue
      // A figure without any unit is a parsing loss more often than a slip of the plan.
      if (dimension === 'ratio' && unit.scale.eq(1)) continue
      findings.push({
        span,
        message: `${nameInHome(home, metric)}的单位应为${expectation.wanted}，这里写的是${printed}`,
        suggestion: '请核对数与单位；若指的是增长幅度，请写明“增长”',
      })
    }
    return { findings }
  },
}
