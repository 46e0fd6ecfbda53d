import { sameOfYear, yearOf } from '@tongtu/kernel'
import { yearsBack } from '../dependency/step.ts'
import { MAX_OFFSET } from '../limits.ts'
import type { FormulaFunction } from './formula-function.ts'
import { writtenCount } from './written-count.ts'

export const lastYear: FormulaFunction = {
  name: 'lastYear',
  title: '上年同期',
  usage: '上年同期(指标, 年数)',
  explanation: '几年前同一期的数。不写年数是 1。',
  example: '城镇化率 − 上年同期(城镇化率)',
  parameters: [
    { name: '指标', takes: 'figure' },
    { name: '年数', takes: 'count', optional: true, least: 1, most: MAX_OFFSET },
  ],
  yields: 'figure',
  unit: 'first',
  reach: (args) => [[yearsBack(writtenCount(args, 1, 1))]],
  work: (call, at, { derive }) => {
    const period = sameOfYear(at.period, yearOf(at.period) - writtenCount(call.args, 1, 1))
    const then = derive(call.args[0]!, { ...at, period })
    return { value: then.value, inputs: [then] }
  },
  describe: ({ inputs: [then] }, { inline }) => inline(then!),
}
