import { expect, it } from 'vitest'
import { world } from './testing/world.ts'

it('R21 prints the derivation with the figures, each with the id of its reading', () => {
  const { compute } = world(
    { 增加值: '亿元', 地区生产总值: '亿元' },
    { '增加值 甲 2024': '123.4', '地区生产总值 甲 2024': '2860' },
  )
  const { value, text, lines } = compute('增加值 ÷ 地区生产总值', '%', '甲', '2024', '数字经济核心产业占比')
  expect(value?.toFixed(6)).toBe('4.314685')
  expect(text).toBe('数字经济核心产业占比 = 增加值 123.4亿元 ÷ 地区生产总值 2860亿元 = 4.3147%')
  expect(lines[0]!.segments).toEqual([
    { text: '数字经济核心产业占比 = 增加值 ' },
    { text: '123.4亿元', reading: '增加值 甲 2024' },
    { text: ' ÷ 地区生产总值 ' },
    { text: '2860亿元', reading: '地区生产总值 甲 2024' },
    { text: ' = 4.3147%' },
  ])
})
