import { absenceOf, absentAt, where } from '../evaluate/absence.ts'
import { figure, figureIn } from '../evaluate/value.ts'
import type { FormulaFunction } from './formula-function.ts'
import { writtenCount } from './written-count.ts'

export const log: FormulaFunction = {
  name: 'log',
  title: '对数',
  usage: '对数(数, 底)',
  explanation: '不写底是自然对数。数要大于 0，否则没有结果。取对数后没有单位。',
  example: '对数(人均地区生产总值, 10)',
  parameters: [
    { name: '数', takes: 'figure' },
    { name: '底', takes: 'count', optional: true, least: 2, most: 100 },
  ],
  yields: 'figure',
  unit: 'plain',
  work: (call, at, { derive, host }) => {
    const inputs = [derive(call.args[0]!, at)]
    const absent = absenceOf(inputs)
    if (absent) return { value: absent, inputs }
    const { amount } = figureIn(inputs[0]!.value)
    if (amount.lte(0)) {
      const words = `${where(call.args[0]!, at, host)}不大于 0，没有对数`
      return { value: absentAt('undefined_logarithm', at, words), inputs }
    }
    const base = writtenCount(call.args, 1, 0)
    return { value: figure(base === 0 ? amount.ln() : amount.log(base), null), inputs }
  },
}
