import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('is natural without a base, exact to many digits', () => {
  const { compute } = countyWorld({ '收入 甲 2024': '1000' })
  expect(compute('对数(收入)', '').said).toBe('6.90775527898')
  expect(compute('log(收入, 10)', '').said).toBe('3')
})

it('does not exist at zero or below, or without a figure', () => {
  expect(countyWorld({ '利润 甲 2024': '0' }).compute('对数(利润)', '').said).toBe('2024年甲“利润”不大于 0，没有对数')
  expect(countyWorld({ '利润 甲 2024': '-1' }).compute('对数(利润)', '').said).toBe('2024年甲“利润”不大于 0，没有对数')
  expect(countyWorld().compute('对数(利润)', '').said).toBe('2024年甲“利润”应报未报')
})
