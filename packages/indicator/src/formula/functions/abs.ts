import { absenceOf } from '../evaluate/absence.ts'
import { figure, figureIn } from '../evaluate/value.ts'
import type { FormulaFunction } from './formula-function.ts'

export const abs: FormulaFunction = {
  name: 'abs',
  title: '绝对值',
  usage: '绝对值(数)',
  explanation: '去掉负号。',
  example: '绝对值(户籍人口 − 常住人口)',
  parameters: [{ name: '数', takes: 'figure' }],
  yields: 'figure',
  unit: 'first',
  work: ({ args }, at, { derive }) => {
    const inputs = [derive(args[0]!, at)]
    const absent = absenceOf(inputs)
    if (absent) return { value: absent, inputs }
    const { amount, unit } = figureIn(inputs[0]!.value)
    return { value: figure(amount.abs(), unit), inputs }
  },
}
