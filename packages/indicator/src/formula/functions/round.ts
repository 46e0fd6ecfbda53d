import { Exact } from '@tongtu/kernel'
import { absenceOf } from '../evaluate/absence.ts'
import { figure, figureIn } from '../evaluate/value.ts'
import type { FormulaFunction } from './formula-function.ts'
import { writtenCount } from './written-count.ts'

export const round: FormulaFunction = {
  name: 'round',
  title: '四舍五入',
  usage: '四舍五入(数, 小数位数)',
  explanation: '按写明的小数位数四舍五入，不写就取整数。按公式走到这一步的单位取位。',
  example: '四舍五入(达标户数 ÷ 总户数 × 100, 2)',
  parameters: [
    { name: '数', takes: 'figure' },
    { name: '小数位数', takes: 'count', optional: true, least: 0, most: 10 },
  ],
  yields: 'figure',
  unit: 'first',
  work: (call, at, { derive }) => {
    const inputs = [derive(call.args[0]!, at)]
    const absent = absenceOf(inputs)
    if (absent) return { value: absent, inputs }
    const { amount, unit } = figureIn(inputs[0]!.value)
    return { value: figure(amount.toDecimalPlaces(writtenCount(call.args, 1, 0), Exact.ROUND_HALF_UP), unit), inputs }
  },
}
