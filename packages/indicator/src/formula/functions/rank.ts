import { TO_SIBLINGS } from '../dependency/step.ts'
import { absentAt, where } from '../evaluate/absence.ts'
import { figure } from '../evaluate/value.ts'
import { wordOf } from '../function-names.ts'
import type { MembersNode } from '../node.ts'
import { printFormula } from '../print-formula.ts'
import type { FormulaFunction } from './formula-function.ts'
import { gather } from './gather.ts'
import { withCoverage } from './with-coverage.ts'

export const rank: FormulaFunction = {
  name: 'rank',
  title: '位次',
  usage: '位次(指标)',
  explanation:
    '在同级地区里排第几，并列的同名次、后面的名次空出。越低越好的指标低的在前；算式默认高的在前，要低的在前写 位次(−算式)。也可写 位次(同组(指标))。缺数的不参加排名；本地区缺数时没有结果。',
  example: '位次(人均可支配收入)',
  parameters: [{ name: '指标', takes: 'figures' }],
  yields: 'figure',
  unit: 'plain',
  reach: ([arg]) => (arg?.kind === 'members' ? [[]] : [[TO_SIBLINGS]]),
  work: ({ args: [arg] }, at, evaluation) => {
    const set: MembersNode =
      arg!.kind === 'members' ? arg! : { kind: 'members', scope: 'siblings', group: null, of: arg!, span: arg!.span }
    return withCoverage(gather([set], at, evaluation, false), ({ members, inputs }) => {
      const own = members.find(({ derivation }) => derivation.at.place === at.place)
      if (!own) {
        const missing = inputs.find((input) => input.at.place === at.place)
        if (missing?.value.kind === 'absent') return missing.value
        return absentAt('not_a_member', at, `${where(set.of, at, evaluation.host)}不在${wordOf(set.scope)}里，没有位次`)
      }
      const lowFirst = set.of.kind === 'name' && evaluation.host.facts(set.of.name)?.lowFirst === true
      const better = members.filter(
        (member) => member.figure.amount.comparedTo(own.figure.amount) === (lowFirst ? -1 : 1),
      )
      return figure(better.length + 1, null)
    })
  },
  describe: ({ value, coverage, node, inputs, at }, { inline }) => {
    const own = inputs.find((input) => input.at.place === at.place)
    const scope = node.kind === 'call' && node.args[0]?.kind === 'members' ? wordOf(node.args[0].scope) : '同级'
    return [
      ...(own ? inline(own) : [{ text: node.kind === 'call' ? printFormula(node.args[0]!) : '' }]),
      { text: ` 在${scope}${coverage ? `有数的${coverage.used}个（共${coverage.of}个）` : ''}中排` },
      { text: value.kind === 'figure' ? `第${value.amount.toFixed()}` : '不出位次' },
    ]
  },
}
