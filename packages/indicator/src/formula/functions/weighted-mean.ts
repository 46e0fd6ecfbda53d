import { Exact, periodName } from '@tongtu/kernel'
import { absenceOf, absentAt, called, where } from '../evaluate/absence.ts'
import { figure } from '../evaluate/value.ts'
import { describeSet } from './describe-set.ts'
import type { FormulaFunction } from './formula-function.ts'
import { gather, inFirstUnit } from './gather.ts'

export const weightedMean: FormulaFunction = {
  name: 'weightedMean',
  title: '加权平均',
  usage: '加权平均(下级(指标), 权数)',
  explanation: '各地区按权数平均。缺数的地区不计入；有数而缺权数的，没有结果并写明缺谁的权数。权数合计为零时没有结果。',
  example: '加权平均(下级(城乡居民医保参保率), 常住人口)',
  parameters: [
    { name: '各地区', takes: 'members' },
    { name: '权数', takes: 'figure' },
  ],
  yields: 'figure',
  unit: 'first',
  // The weight is read where the figures are.
  reach: ([set], argument) =>
    argument === 1 && set?.kind === 'members' ? [[{ kind: 'place', to: set.scope, group: set.group }]] : [[]],
  work: ({ args: [set, weight] }, at, evaluation) => {
    const { members, inputs, absent, coverage } = gather([set!], at, evaluation, false)
    const frame = coverage ? { coverage } : {}
    if (absent) return { value: absent, inputs, ...frame }
    const weights = members.map(({ derivation }) => evaluation.derive(weight!, derivation.at))
    const all = { inputs: [...inputs, ...weights], ...frame }
    const missing = absenceOf(weights)
    if (missing)
      return {
        value: {
          kind: 'absent',
          reasons: missing.reasons.map((reason) => ({ ...reason, words: `缺少权数：${reason.words}` })),
        },
        ...all,
      }
    const shares = inFirstUnit(weights)
    const total = shares?.reduce((sum, { figure: { amount } }) => sum.plus(amount), new Exact(0))
    if (!shares || !total) return { value: absentAt('units_differ', at, '各地区权数单位不同'), ...all }
    const negative = shares.find(({ figure: { amount } }) => amount.isNegative() && !amount.isZero())
    if (negative)
      return {
        value: absentAt(
          'out_of_range',
          negative.derivation.at,
          `${where(weight!, negative.derivation.at, evaluation.host)}是负数，不能作权数`,
        ),
        ...all,
      }
    if (total.isZero())
      return {
        value: absentAt(
          'division_by_zero',
          at,
          `${periodName(at.period)}各地区“${called(weight!, evaluation.host)}”合计为 0，不能作权数`,
        ),
        ...all,
      }
    const weighted = members.reduce(
      (sum, { figure: { amount } }, index) => sum.plus(amount.times(shares[index]!.figure.amount)),
      new Exact(0),
    )
    return { value: figure(weighted.div(total), members[0]!.figure.unit), ...all }
  },
  describe: describeSet,
}
