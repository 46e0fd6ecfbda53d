import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('drops the sign and keeps the unit', () => {
  const { compute } = countyWorld({ '自报 甲 2024': '12', '核定 甲 2024': '15' })
  expect(compute('绝对值(自报 − 核定)', '个').said).toBe('3个')
  expect(compute('绝对值(自报 − 核定)', '个').text).toBe('结果 = 绝对值(自报 12个 − 核定 15个) = 3个')
})

it('has no value without a figure', () => {
  expect(countyWorld({ '自报 甲 2024': '12' }).compute('绝对值(自报 − 核定)', '个').said).toBe('2024年甲“核定”应报未报')
})
