import { condition } from '../evaluate/value.ts'
import type { FormulaFunction } from './formula-function.ts'

export const isNull: FormulaFunction = {
  name: 'isNull',
  title: '是否缺数',
  usage: '缺数(指标)',
  explanation: '作条件用：没有数时成立。零不是缺数。',
  example: '如果(缺数(核定数), 自报数, 核定数)',
  parameters: [{ name: '指标', takes: 'figure' }],
  yields: 'condition',
  unit: 'plain',
  work: ({ args }, at, { derive }) => {
    const input = derive(args[0]!, at)
    return { value: condition(input.value.kind === 'absent'), inputs: [input] }
  },
}
