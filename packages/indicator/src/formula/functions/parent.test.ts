import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R21 #20: the ratio to the mean of the place above', () => {
  const { compute } = countyWorld({ '收入 甲 2024': '45000', '收入 市 2024': '60000' })
  expect(compute('收入 ÷ 上级(收入)', '倍').text).toBe('结果 = 收入 45000元/人 ÷ 市收入 60000元/人 = 0.75倍')
})

it('has none at the top, and names the place above where it has no figure', () => {
  expect(countyWorld().compute('上级(收入)', '元/人', '市').said).toBe('2024年市没有上级地区')
  expect(countyWorld().compute('上级(收入)', '元/人').said).toBe('2024年市“收入”应报未报')
})
