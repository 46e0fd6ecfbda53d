import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R25 is what a cumulative figure grew by since the period before', () => {
  const { compute } = countyWorld({ '财政 甲 2024-01': '10.2', '财政 甲 2024-02': '22' })
  expect(compute('当期(财政)', '亿元', '甲', '2024-02').text).toBe(
    '结果 = 财政 22亿元 − 2024年1月财政 10.2亿元 = 11.8亿元',
  )
  expect(compute('当期(财政)', '亿元', '甲', '2024-01').said).toBe('10.2亿元')
})

it('does not share out January and February where only their sum is known', () => {
  const { compute } = countyWorld({ '财政 甲 2024-02': '22' })
  expect(compute('当期(财政)', '亿元', '甲', '2024-02').said).toBe('2024年1月甲“财政”应报未报')
})

it('leaves what is not cumulative as it is', () => {
  expect(countyWorld({ '投资 甲 2024-02': '5' }).compute('当期(投资)', '亿元', '甲', '2024-02').said).toBe('5亿元')
})
