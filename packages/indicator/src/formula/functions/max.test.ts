import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R23 the largest over the smallest of the places below', () => {
  const { compute } = countyWorld({ '收入 甲 2024': '62000', '收入 乙 2024': '40500', '收入 丙 2024': '51200' })
  const { said, text } = compute('最大(下级(收入)) ÷ 最小(下级(收入))', '倍', '市')
  expect(said).toBe('1.53086419753倍')
  expect(text.split('\n')[0]).toBe('结果 = 下级3个的最大 62000元/人 ÷ 下级3个的最小 40500元/人 = 1.5309倍')
})

it('of places takes who has a figure, of single figures all must be there', () => {
  const { compute } = countyWorld({ '收入 甲 2024': '62000', '收入 乙 2024': '40500' })
  expect(compute('最大(下级(收入))', '元/人', '市')).toMatchObject({
    said: '62000元/人',
    coverage: { used: 2, of: 3, missing: ['丙'] },
  })
  expect(compute('最大(收入, 上级(收入))', '元/人', '甲').said).toBe('2024年市“收入”应报未报')
  expect(compute('最大(下级(收入))', '元/人', '甲').said).toBe('2024年甲没有下级地区')
})
