import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('is the part of the place above, in per cent', () => {
  const { compute } = countyWorld({ 'GDP 甲 2024': '50', 'GDP 市 2024': '200' })
  expect(compute('占比(GDP)', '%').text).toBe('结果 = GDP 50亿元 ÷ 市GDP 200亿元 = 25%')
})

it('is undefined of zero, without a place above and without a figure', () => {
  expect(countyWorld({ 'GDP 甲 2024': '50', 'GDP 市 2024': '0' }).compute('占比(GDP)', '%').said).toBe(
    '2024年市“GDP”为 0，不能作除数',
  )
  expect(countyWorld({ 'GDP 市 2024': '50' }).compute('占比(GDP)', '%', '市').said).toBe('2024年市没有上级地区')
  expect(countyWorld({ 'GDP 市 2024': '50' }).compute('占比(GDP)', '%').said).toBe('2024年甲“GDP”应报未报')
})

it('refuses rates and two names', () => {
  expect(countyWorld().check('占比(收入)', '%').problems).toMatchObject([{ code: 'TT-Y-025' }])
  expect(countyWorld().check('占比(GDP, 投资)', '%').problems).toMatchObject([{ code: 'TT-Y-012' }])
})
