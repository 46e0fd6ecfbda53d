import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

const said = (now: string, then: string, name = 'GDP', unit = '%') =>
  countyWorld({ [`${name} 甲 2025`]: now, [`${name} 甲 2022`]: then }).compute(
    `年均增速(${name}, 3)`,
    unit,
    '甲',
    '2025',
  ).said

it('R21 is the yearly rate that leads from one to the other', () => {
  expect(said('9.24', '7.27')).toBe('8.32096493982%')
  expect(said('5000', '4800')).toBe('1.37003325956%')
  expect(said('0', '4800')).toBe('-100%')
})

it('R17 of a percentage it is points a year', () => {
  expect(said('45', '42', '占比', '个百分点')).toBe('1个百分点')
})

it('is undefined from zero and below, and to below zero', () => {
  expect(said('5', '0')).toBe('2022年甲“GDP”：基期为0，不能计算增速')
  expect(said('5', '-1', '利润')).toBe('2022年甲“利润”：由-1到5正负号改变，不能计算增速')
  expect(said('-5', '1', '利润')).toBe('2022年甲“利润”：由1到-5正负号改变，不能计算增速')
  expect(said('5', '空白')).toBe('2022年甲“GDP”应报未报')
})

it('tells how it was reckoned', () => {
  const { compute } = countyWorld({ 'GDP 甲 2025': '8', 'GDP 甲 2022': '1' })
  expect(compute('年均增速(GDP, 3)', '%', '甲', '2025').text).toBe(
    '结果 = (GDP 8亿元 ÷ 2022年GDP 1亿元) 的 3 次方根 − 1 = 100%',
  )
})
