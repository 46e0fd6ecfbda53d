import { describeSet } from './describe-set.ts'
import type { FormulaFunction } from './formula-function.ts'
import { gather } from './gather.ts'
import { meanOf } from './mean-of.ts'
import { withCoverage } from './with-coverage.ts'

export const mean: FormulaFunction = {
  name: 'mean',
  title: '平均',
  usage: '平均(下级(指标))',
  explanation:
    '各地区平均，缺数的不计入并写明有数的几个。指标定了权数的按权数平均；比率没有权数的不能用，写 加权平均 或 简单平均。',
  example: '平均(下级(农村公路里程))',
  parameters: [{ name: '各地区', takes: 'members' }],
  yields: 'figure',
  unit: 'first',
  adds: 'places',
  work: ({ args }, at, evaluation) =>
    withCoverage(gather(args, at, evaluation, false), ({ members }) => meanOf(members)),
  describe: describeSet,
}
