import { periodName } from '@tongtu/kernel'
import { maxMinRatio } from '../../dispersion/max-min-ratio.ts'
import { listed, type Segment } from '../describe/writer.ts'
import { absentAt, where } from '../evaluate/absence.ts'
import type { SetExtreme } from '../evaluate/set-coverage.ts'
import { figure } from '../evaluate/value.ts'
import { RATIO, TIMES } from '../figure-unit.ts'
import type { FormulaFunction } from './formula-function.ts'
import { gather, type Member } from './gather.ts'
import { withCoverage } from './with-coverage.ts'

export const maxRatio: FormulaFunction = {
  name: 'maxRatio',
  title: '倍差',
  usage: '倍差(下级(指标))',
  explanation:
    '最高的地区是最低的地区的几倍，并写明是哪两个。缺数的不计入并写明有数的几个；有数的不足两个，或者最低的不大于零，没有结果。',
  example: '倍差(下级(人均可支配收入))',
  parameters: [{ name: '各地区', takes: 'members' }],
  yields: 'figure',
  unit: 'times',
  work: ({ args }, at, evaluation) => {
    const gathered = gather(args, at, evaluation, false)
    if (gathered.absent) return withCoverage(gathered, () => gathered.absent!)
    const { members } = gathered
    const units = members.map((member) => ({ unit: member.derivation.at.place, value: member.figure.amount }))
    const { value: found, reason } = maxMinRatio(units, 'use_present')
    if (reason) {
      const lowest = members.find(({ figure: { amount } }) => amount.lte(0))?.derivation
      const subject = lowest
        ? where(lowest.node, lowest.at, evaluation.host)
        : `${periodName(at.period)}${evaluation.host.placeName(at.place)}`
      return withCoverage(gathered, () => absentAt('undefined_ratio', lowest?.at ?? at, `${subject}：${reason.words}`))
    }
    const standing = (places: readonly string[]) =>
      members.filter(({ derivation }) => places.includes(derivation.at.place)).map(extreme)
    return {
      ...withCoverage(gathered, () => figure(found.ratio, TIMES)),
      extremes: { highest: standing(found.highest), lowest: standing(found.lowest) },
    }
  },
  describe: ({ extremes, coverage }, { placeName }) => {
    if (!extremes) return [{ text: '倍差' }]
    const end = ({ place, value, unit, reading }: SetExtreme): Segment[] => [
      { text: `${placeName(place)} ` },
      { text: `${value.toFixed()}${unit}`, ...(reading !== undefined && { reading }) },
    ]
    return [
      { text: '最高 ' },
      ...listed(extremes.highest.map(end), '、'),
      { text: ' ÷ 最低 ' },
      ...listed(extremes.lowest.map(end), '、'),
      { text: coverage ? `（${coverage.used}/${coverage.of}）` : '' },
    ]
  },
}

function extreme({ derivation, figure: { amount, unit } }: Member): SetExtreme {
  const { reading } = derivation
  return {
    place: derivation.at.place,
    value: amount,
    unit: (unit ?? RATIO).name,
    ...(reading?.kind === 'value' && reading.id !== null && { reading: reading.id }),
  }
}
