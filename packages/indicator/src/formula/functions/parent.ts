import { periodName } from '@tongtu/kernel'
import { TO_PARENT } from '../dependency/step.ts'
import { absentAt } from '../evaluate/absence.ts'
import type { At, FormulaHost } from '../evaluate/formula-host.ts'
import type { FormulaFunction } from './formula-function.ts'

export const parent: FormulaFunction = {
  name: 'parent',
  title: '上级',
  usage: '上级(指标)',
  explanation: '上一级地区的数。没有上级地区时没有结果。',
  example: '人均可支配收入 ÷ 上级(人均可支配收入)',
  parameters: [{ name: '指标', takes: 'figure' }],
  yields: 'figure',
  unit: 'first',
  reach: () => [[TO_PARENT]],
  work: ({ args }, at, { derive, host }) => {
    const place = host.parent(at)
    if (place === null) return { value: noParent(at, host), inputs: [] }
    const above = derive(args[0]!, { ...at, place })
    return { value: above.value, inputs: [above] }
  },
  describe: ({ inputs: [above] }, { inline }) => (above ? inline(above) : [{ text: '上级（没有）' }]),
}

export const noParent = (at: At, host: FormulaHost) =>
  absentAt('no_parent', at, `${periodName(at.period)}${host.placeName(at.place)}没有上级地区`)
