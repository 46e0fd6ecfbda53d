import { absentAt, where } from '../evaluate/absence.ts'
import { figure } from '../evaluate/value.ts'
import { RATIO, TIMES } from '../figure-unit.ts'
import { extremeOf } from './extreme-of.ts'
import type { FormulaFunction } from './formula-function.ts'
import { gather, type Member } from './gather.ts'
import { withCoverage } from './with-coverage.ts'

export const maxRatio: FormulaFunction = {
  name: 'maxRatio',
  title: '倍差',
  usage: '倍差(下级(指标))',
  explanation: '最高的地区是最低的地区的几倍，并写明是哪两个。缺数的不计入并写明有数的几个；最低的不大于零时没有结果。',
  example: '倍差(下级(人均可支配收入))',
  parameters: [{ name: '各地区', takes: 'members' }],
  yields: 'figure',
  unit: 'times',
  work: ({ args }, at, evaluation) => {
    const gathered = gather(args, at, evaluation, false)
    if (gathered.absent) return withCoverage(gathered, () => gathered.absent!)
    const [highest, lowest] = [extremeOf(gathered.members, 1), extremeOf(gathered.members, -1)]
    const ends = { extremes: { highest: extreme(highest), lowest: extreme(lowest) } }
    if (lowest.figure.amount.lte(0)) {
      const { derivation } = lowest
      const words = `${where(derivation.node, derivation.at, evaluation.host)}不大于 0，算不出倍差`
      return { ...withCoverage(gathered, () => absentAt('division_by_zero', derivation.at, words)), ...ends }
    }
    const ratio = figure(highest.figure.amount.div(lowest.figure.amount), TIMES)
    return { ...withCoverage(gathered, () => ratio), ...ends }
  },
  describe: ({ extremes, coverage }, { placeName }) => {
    if (!extremes) return [{ text: '倍差' }]
    const { highest, lowest } = extremes
    const end = ({ place, value, unit, reading }: typeof highest) => ({
      text: `${placeName(place)} ${value.toFixed()}${unit}`,
      ...(reading !== undefined && { reading }),
    })
    return [
      { text: '最高 ' },
      end(highest),
      { text: ' ÷ 最低 ' },
      end(lowest),
      { text: coverage ? `（${coverage.used}/${coverage.of}）` : '' },
    ]
  },
}

function extreme({ derivation, figure: { amount, unit } }: Member) {
  const { reading } = derivation
  return {
    place: derivation.at.place,
    value: amount,
    unit: (unit ?? RATIO).name,
    ...(reading?.kind === 'value' && reading.id !== null && { reading: reading.id }),
  }
}
