import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

const INCOMES = { '收入 甲 2024': '40500', '收入 乙 2024': '62000', '收入 丙 2024': '62000' }

it('ranks among siblings, equals alike and the places after them left out', () => {
  const { compute } = countyWorld(INCOMES)
  expect(compute('位次(收入)', '位', '乙').said).toBe('1位')
  expect(compute('位次(收入)', '位', '丙').said).toBe('1位')
  expect(compute('位次(收入)', '位', '甲').said).toBe('3位')
  expect(compute('位次(收入)', '位', '甲').text).toBe('结果 = 收入 40500元/人 在同级有数的3个（共3个）中排第3 = 3位')
})

it('R29 the lowest stands first where lower is better, or where the sign is turned', () => {
  const { compute } = countyWorld({ ...INCOMES, '能耗 甲 2024': '0.3', '能耗 乙 2024': '0.5', '能耗 丙 2024': '0.4' })
  expect(compute('位次(能耗)', '位', '甲').said).toBe('1位')
  expect(compute('位次(−收入)', '位', '甲').said).toBe('1位')
})

it('ranks within a group, and gives none outside of it', () => {
  const { compute } = countyWorld(INCOMES)
  expect(compute('位次(同组(收入, 山区))', '位', '丙').said).toBe('1位')
  expect(compute('位次(同组(收入, 山区))', '位', '甲').said).toBe('2024年甲不在“山区”分组里')
  expect(compute('位次(下级(收入))', '位', '市').said).toBe('2024年市“收入”不在下级里，没有位次')
})

it('leaves out who has no figure and says so; without a figure of its own a place has no rank', () => {
  const { coverage, said } = countyWorld({ ...INCOMES, '收入 乙 2024': '空白' }).compute('位次(收入)', '位', '甲')
  expect(said).toBe('2位')
  expect(coverage).toEqual({ used: 2, of: 3, missing: ['乙'] })
  expect(countyWorld({ '收入 乙 2024': '1' }).compute('位次(收入)', '位', '甲').said).toBe('2024年甲“收入”应报未报')
})
