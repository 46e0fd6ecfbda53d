import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

const said = (readings: Record<string, string>) =>
  countyWorld(readings).compute('如果(人口 > 0, GDP ÷ 人口, 空)', '万元/人').said

it('takes the branch whose condition holds', () => {
  expect(said({ 'GDP 甲 2024': '500', '人口 甲 2024': '50' })).toBe('10万元/人')
  expect(countyWorld({ '得分 甲 2024': '50' }).compute('如果(得分 ≥ 60, 1, 0)', '分').said).toBe('0分')
})

it('says nothing where the formula says nothing', () => {
  expect(said({ 'GDP 甲 2024': '500', '人口 甲 2024': '0' })).toBe('公式规定此时不计算')
  expect(countyWorld({ '得分 甲 2024': '50' }).compute('如果(得分 ≥ 60, 得分)', '分').said).toBe('公式规定此时不计算')
})

it('cannot choose without the figures of its condition, and does not ask for those of the other branch', () => {
  expect(said({ 'GDP 甲 2024': '500' })).toBe('2024年甲“人口”应报未报')
  expect(countyWorld({ '得分 甲 2024': '70' }).compute('如果(得分 ≥ 60, 1, 自报 ÷ 核定)', '').said).toBe('1')
})

it('tells which way it went', () => {
  const { text } = countyWorld({ 'GDP 甲 2024': '500', '人口 甲 2024': '50' }).compute(
    '如果(人口 > 0, GDP ÷ 人口)',
    '万元/人',
  )
  expect(text).toBe('结果 = 人口 50万人 > 0 成立，取 GDP 500亿元 ÷ 人口 50万人 = 10万元/人')
})
