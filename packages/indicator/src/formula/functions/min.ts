import { describeSet } from './describe-set.ts'
import { workExtreme } from './extreme-of.ts'
import type { FormulaFunction } from './formula-function.ts'

export const min: FormulaFunction = {
  name: 'min',
  title: '最小',
  usage: '最小(下级(指标))',
  explanation: '各地区（或各项）中最小的。逐项列出的都要有数；按地区取的，缺数的不计入并写明有数的几个。',
  example: '最小(完成率, 100%)',
  parameters: [{ name: '各项', takes: 'figures', repeated: true }],
  yields: 'figure',
  unit: 'alike',
  work: workExtreme(-1),
  describe: describeSet,
}
