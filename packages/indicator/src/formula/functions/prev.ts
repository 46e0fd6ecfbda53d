import { shiftPeriod } from '@tongtu/kernel'
import { periodsBack } from '../dependency/step.ts'
import { MAX_OFFSET } from '../limits.ts'
import type { FormulaFunction } from './formula-function.ts'
import { writtenCount } from './written-count.ts'

export const prev: FormulaFunction = {
  name: 'prev',
  title: '上期',
  usage: '上期(指标, 期数)',
  explanation: '往前数几期的数：月度指标是前几个月，年度指标是前几年。不写期数是 1。',
  example: '上期(定基指数) × 环比指数',
  parameters: [
    { name: '指标', takes: 'figure' },
    { name: '期数', takes: 'count', optional: true, least: 1, most: MAX_OFFSET },
  ],
  yields: 'figure',
  unit: 'first',
  reach: (args) => [[periodsBack(writtenCount(args, 1, 1))]],
  work: (call, at, { derive }) => {
    const then = derive(call.args[0]!, { ...at, period: shiftPeriod(at.period, -writtenCount(call.args, 1, 1)) })
    return { value: then.value, inputs: [then] }
  },
  describe: ({ inputs: [then] }, { inline }) => inline(then!),
}
