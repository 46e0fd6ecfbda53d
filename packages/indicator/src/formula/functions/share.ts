import { TO_PARENT } from '../dependency/step.ts'
import { absenceOf, absentAt, where } from '../evaluate/absence.ts'
import { reckon } from '../evaluate/arithmetic.ts'
import { figure, figureIn } from '../evaluate/value.ts'
import { PERCENT, RATIO, toUnit } from '../figure-unit.ts'
import type { FormulaFunction } from './formula-function.ts'
import { noParent } from './parent.ts'

export const share: FormulaFunction = {
  name: 'share',
  title: '占上级比重',
  usage: '占比(指标)',
  explanation: '本地区的数占上一级地区的百分之几。两个指标之比不用它，写 甲 ÷ 乙。上级为零时没有结果。',
  example: '占比(地区生产总值)',
  parameters: [{ name: '指标', takes: 'figure' }],
  yields: 'figure',
  unit: 'percent',
  adds: 'places',
  reach: () => [[], [TO_PARENT]],
  work: ({ args }, at, { derive, host }) => {
    const place = host.parent(at)
    const own = derive(args[0]!, at)
    if (place === null) return { value: noParent(at, host), inputs: [own] }
    const there = { ...at, place }
    const inputs = [own, derive(args[0]!, there)]
    const absent = absenceOf(inputs)
    if (absent) return { value: absent, inputs }
    const ratio = reckon('/', figureIn(inputs[0]!.value), figureIn(inputs[1]!.value))
    if (!ratio)
      return {
        value: absentAt('division_by_zero', there, `${where(args[0]!, there, host)}为 0，不能作除数`),
        inputs,
      }
    return { value: figure(toUnit(ratio.amount, ratio.unit ?? RATIO, PERCENT), PERCENT), inputs }
  },
  describe: ({ inputs: [own, above] }, { inline }) => [
    ...inline(own!, 5),
    { text: ' ÷ ' },
    ...(above ? inline(above, 6) : [{ text: '上级（没有）' }]),
  ],
}
