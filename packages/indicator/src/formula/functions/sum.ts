import { Exact } from '@tongtu/kernel'
import { figure } from '../evaluate/value.ts'
import { describeSet } from './describe-set.ts'
import type { FormulaFunction } from './formula-function.ts'
import { gather } from './gather.ts'
import { withCoverage } from './with-coverage.ts'

export const sum: FormulaFunction = {
  name: 'sum',
  title: '合计',
  usage: '合计(下级(指标))',
  explanation: '各地区（或各项）相加。有地区缺数时没有结果并写明缺谁，不适用的地区不计入。比率不能合计。',
  example: '合计(下级(常住人口))',
  parameters: [{ name: '各项', takes: 'figures', repeated: true }],
  yields: 'figure',
  unit: 'alike',
  adds: 'places',
  work: ({ args }, at, evaluation) => {
    const gathered = gather(args, at, evaluation, true)
    return withCoverage(gathered, ({ members }) =>
      figure(
        members.reduce((total, { figure: { amount } }) => total.plus(amount), new Exact(0)),
        members[0]!.figure.unit,
      ),
    )
  },
  describe: describeSet,
}
