import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R16 rounds half up, away from zero, in decimals', () => {
  const round = (digits: string, places: string) =>
    countyWorld({ '得分 甲 2024': digits }).compute(`四舍五入(得分${places})`, '分').said
  expect(round('2.5', '')).toBe('3分')
  expect(round('1.005', ', 2')).toBe('1.01分')
  expect(round('-2.5', '')).toBe('-3分')
  expect(round('2.4449', ', 2')).toBe('2.44分')
})

it('R17 rounds what a factor made of it, and refuses to round before a conversion', () => {
  const world = countyWorld({ 'GDP 甲 2024': '1', '投资 甲 2024': '3' })
  expect(world.compute('四舍五入(GDP ÷ 投资 × 100, 1)', '%').said).toBe('33.3%')
  expect(world.check('四舍五入(GDP ÷ 投资, 1)', '%').problems).toMatchObject([
    { code: 'TT-Y-027', message: '第1列：从“亿元/亿元”到“%”要换算，四舍五入却先做了' },
  ])
})

it('has nothing to round where there is no figure', () => {
  expect(countyWorld().compute('四舍五入(得分)', '分').said).toBe('2024年甲“得分”应报未报')
})

it.each(['四舍五入(得分, 11)', '四舍五入(得分, 1.5)', '四舍五入(得分, 得分)'])('refuses %s', (text) => {
  expect(
    countyWorld()
      .check(text, '分')
      .problems.map(({ code }) => code),
  ).toEqual(['TT-Y-014'])
})
