import { shiftPeriod } from '@tongtu/kernel'
import { periodsBack } from '../dependency/step.ts'
import type { FormulaFunction } from './formula-function.ts'
import { describeGrowth, growthSince } from './growth.ts'

export const onPrevious: FormulaFunction = {
  name: 'onPrevious',
  title: '环比增速',
  usage: '环比(指标)',
  explanation: '比上一期增长百分之几；单位是 % 的指标算增减多少个百分点。上期为零或负数时没有结果。',
  example: '环比(规上工业用电量)',
  parameters: [{ name: '指标', takes: 'figure' }],
  yields: 'figure',
  unit: 'growth',
  reach: () => [[], [periodsBack(1)]],
  work: ({ args }, at, evaluation) =>
    growthSince(args[0]!, { ...at, period: shiftPeriod(at.period, -1) }, at, evaluation),
  describe: describeGrowth,
}
