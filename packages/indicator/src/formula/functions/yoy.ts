import { sameOfYear, yearOf } from '@tongtu/kernel'
import { yearsBack } from '../dependency/step.ts'
import type { FormulaFunction } from './formula-function.ts'
import { describeGrowth, growthSince } from './growth.ts'

export const yoy: FormulaFunction = {
  name: 'yoy',
  title: '同比增速',
  usage: '同比(指标)',
  explanation: '比上年同期增长百分之几；单位是 % 的指标算增减多少个百分点。上年同期为零或负数时没有结果。',
  example: '同比(一般公共预算收入)',
  parameters: [{ name: '指标', takes: 'figure' }],
  yields: 'figure',
  unit: 'growth',
  reach: () => [[], [yearsBack(1)]],
  work: ({ args }, at, evaluation) =>
    growthSince(args[0]!, { ...at, period: sameOfYear(at.period, yearOf(at.period) - 1) }, at, evaluation),
  describe: describeGrowth,
}
