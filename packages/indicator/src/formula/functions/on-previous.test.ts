import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('compares with the period before, over the turn of the year', () => {
  const { compute } = countyWorld({ '投资 甲 2024-01': '11', '投资 甲 2023-12': '10' })
  expect(compute('环比(投资)', '%', '甲', '2024-01').text).toBe('结果 = 投资 11亿元 ÷ 2023年12月投资 10亿元 − 1 = 10%')
})

it('is undefined from zero and without the period before', () => {
  expect(countyWorld({ '投资 甲 2024': '1', '投资 甲 2023': '0' }).compute('环比(投资)', '%').said).toBe(
    '2023年甲“投资”：基期为0，不能计算增速',
  )
  expect(countyWorld({ '投资 甲 2024': '1' }).compute('环比(投资)', '%').said).toBe('2023年甲“投资”应报未报')
})
