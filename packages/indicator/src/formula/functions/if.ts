import { absentAt } from '../evaluate/absence.ts'
import { holdsIn } from '../evaluate/value.ts'
import type { FormulaFunction } from './formula-function.ts'

export const ifFunction: FormulaFunction = {
  name: 'if',
  title: '分情形',
  usage: '如果(条件, 成立时, 不成立时)',
  explanation: '条件成立取第二项，否则取第三项；第三项不写就是“空”。条件里有缺数时没有结果。',
  example: '如果(常住人口 > 0, 地区生产总值 ÷ 常住人口, 空)',
  parameters: [
    { name: '条件', takes: 'condition' },
    { name: '成立时', takes: 'figure' },
    { name: '不成立时', takes: 'figure', optional: true },
  ],
  yields: 'figure',
  unit: 'alike',
  work: ({ args }, at, { derive }) => {
    const test = derive(args[0]!, at)
    if (test.value.kind === 'absent') return { value: test.value, inputs: [test] }
    const branch = holdsIn(test.value) ? args[1] : args[2]
    if (!branch) return { value: absentAt('nothing_by_formula', at, '公式规定此时不计算'), inputs: [test] }
    const chosen = derive(branch, at)
    return { value: chosen.value, inputs: [test, chosen] }
  },
  describe: ({ inputs: [test, chosen] }, { inline }) => [
    ...inline(test!),
    { text: test!.value.kind === 'condition' && test!.value.holds ? ' 成立，取 ' : ' 不成立，取 ' },
    ...(chosen ? inline(chosen) : [{ text: '空' }]),
  ],
}
