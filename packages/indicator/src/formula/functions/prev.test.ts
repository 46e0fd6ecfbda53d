import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('goes back periods of the kind that is computed', () => {
  const { compute } = countyWorld({ '投资 甲 2023-12': '9', '投资 甲 2022': '70', '投资 甲 2023-Q4': '30' })
  expect(compute('上期(投资)', '亿元', '甲', '2024-01').said).toBe('9亿元')
  expect(compute('上期(投资, 2)', '亿元', '甲', '2024').said).toBe('70亿元')
  expect(compute('上期(投资)', '亿元', '甲', '2024-Q1').text).toBe('结果 = 2023年四季度投资 30亿元 = 30亿元')
})

it('names the earlier period where it has no figure', () => {
  expect(countyWorld().compute('上期(投资)', '亿元', '甲', '2024-01').said).toBe('2023年12月甲“投资”应报未报')
})

it.each(['上期(投资, 0)', '上期(投资, 121)', '上期(投资, 人口)'])('refuses %s', (text) => {
  expect(
    countyWorld()
      .check(text, '亿元')
      .problems.map(({ code }) => code),
  ).toEqual(['TT-Y-014'])
})
