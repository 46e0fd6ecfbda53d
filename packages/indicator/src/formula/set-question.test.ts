import { Exact } from '@tongtu/kernel'
import { expect, it } from 'vitest'
import { calculate } from './calculate.ts'
import { describeDerivation, lineText } from './describe/describe-derivation.ts'
import { parseFormula } from './parse/parse-formula.ts'
import { setQuestionOf } from './set-question.ts'
import { countyWorld } from './testing/county-world.ts'

const question = (text: string) => setQuestionOf(parseFormula(text).formula!)

it.each([
  ['位次(收入)', { function: 'rank', name: '收入', scope: 'siblings', group: null, weight: null }],
  ['位次(同组(收入, {山区26县}))', { function: 'rank', name: '收入', scope: 'group', group: '山区26县', weight: null }],
  ['占比(GDP)', { function: 'share', name: 'GDP', scope: 'parent', group: null, weight: null }],
  ['合计(下级(人口))', { function: 'sum', name: '人口', scope: 'children', group: null, weight: null }],
  [
    '加权平均(同级(覆盖率), 人口)',
    { function: 'weightedMean', name: '覆盖率', scope: 'siblings', group: null, weight: '人口' },
  ],
  ['倍差(下级(收入))', { function: 'maxRatio', name: '收入', scope: 'children', group: null, weight: null }],
])('R21 a database can answer %s', (text, expected) => {
  expect(question(text)).toEqual(expected)
})

it.each([
  '合计(下级(GDP ÷ 人口))',
  '合计(GDP, 人口)',
  '合计(GDP)',
  '最大(下级(GDP), 100)',
  '同比(GDP)',
  'GDP',
  '加权平均(下级(覆盖率), 人口 × 2)',
  '占比(下级(GDP))',
])('and not %s', (text) => {
  expect(question(text)).toBeNull()
})

it('R21 what the database answers stands in for the figures of the places', () => {
  const { host, check } = countyWorld({ '收入 市 2024': '60000' })
  const { formula } = check('上级(收入) ÷ 最大(下级(收入))', '倍')
  const answering = {
    ...host,
    parent: () => '市',
    answer: () => ({ value: new Exact(80000), unit: '元/人', used: 89, of: 90, missing: ['丙'] }),
  }
  const definition = { name: '结果', unit: '倍', formula: formula! }
  const calculation = calculate(definition, { place: '甲', period: '2024' }, answering)
  expect(calculation.value?.toFixed()).toBe('0.75')
  expect(calculation.coverage).toEqual({ used: 89, of: 90, missing: ['丙'] })
  expect(describeDerivation(definition, calculation, host).map(lineText)).toEqual([
    '结果 = 市收入 60000元/人 ÷ 下级89个（应有90个）的最大 80000元/人 = 0.75倍',
  ])
})

it('what the database cannot answer comes with its reason', () => {
  const { host, check } = countyWorld()
  const answering = {
    ...host,
    answer: () => ({ value: null, because: '缺少权数：2024年丙“人口”应报未报', used: 0, of: 3, missing: [] }),
  }
  const definition = { name: '结果', unit: '%', formula: check('平均(下级(覆盖率))', '%').formula! }
  const { value, reasons } = calculate(definition, { place: '市', period: '2024' }, answering)
  expect(value).toBeNull()
  expect(reasons).toMatchObject([{ name: '覆盖率', words: '缺少权数：2024年丙“人口”应报未报' }])
})
