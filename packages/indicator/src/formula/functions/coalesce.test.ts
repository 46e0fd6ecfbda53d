import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

const compute = (readings: Record<string, string>) => countyWorld(readings).compute('取先有(核定, 自报)', '个')

it('takes the first that has a figure, zero included', () => {
  expect(compute({ '核定 甲 2024': '12', '自报 甲 2024': '15' }).said).toBe('12个')
  expect(compute({ '核定 甲 2024': '0', '自报 甲 2024': '15' }).said).toBe('0个')
  expect(compute({ '自报 甲 2024': '15' }).text).toBe('结果 = 核定 （应报未报），取 自报 15个 = 15个')
})

it('R15 names every gap where none has', () => {
  expect(compute({ '核定 甲 2024': '未到', '自报 甲 2024': '不公开' }).said).toBe(
    '2024年甲“核定”未到期；2024年甲“自报”依规不公开',
  )
})

it('goes on where the first cannot be computed', () => {
  const { said } = countyWorld({ 'GDP 甲 2024': '5', '人口 甲 2024': '0' }).compute(
    '取先有(GDP ÷ 人口, 空, 1)',
    '万元/人',
  )
  expect(said).toBe('1万元/人')
})
