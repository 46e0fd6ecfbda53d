import { sameOfYear, yearOf } from '@tongtu/kernel'
import { yearsBack } from '../dependency/step.ts'
import { MAX_OFFSET } from '../limits.ts'
import type { FormulaFunction } from './formula-function.ts'
import { describeGrowth, growthSince } from './growth.ts'
import { writtenCount } from './written-count.ts'

export const cagr: FormulaFunction = {
  name: 'cagr',
  title: '年均增速',
  usage: '年均增速(指标, 年数)',
  explanation:
    '几年来平均每年增长百分之几（按复利）；单位是 % 的指标算平均每年增减多少个百分点。起点为零或负数、正负号改变时没有结果。',
  example: '年均增速(地区生产总值, 5)',
  parameters: [
    { name: '指标', takes: 'figure' },
    { name: '年数', takes: 'count', least: 1, most: MAX_OFFSET },
  ],
  yields: 'figure',
  unit: 'growth',
  reach: (args) => [[], [yearsBack(writtenCount(args, 1, 1))]],
  work: ({ args }, at, evaluation) => {
    const years = writtenCount(args, 1, 1)
    return growthSince(
      args[0]!,
      { ...at, period: sameOfYear(at.period, yearOf(at.period) - years) },
      at,
      evaluation,
      years,
    )
  },
  describe: (derivation, writer) =>
    describeGrowth(derivation, writer, derivation.node.kind === 'call' ? writtenCount(derivation.node.args, 1, 1) : 1),
}
