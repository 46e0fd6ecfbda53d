import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R15 the mean of 0, blank and 4 is 2, of two out of three', () => {
  const { said, coverage, text } = countyWorld({ '户数 甲 2024': '0', '户数 丙 2024': '4' }).compute(
    '平均(下级(户数))',
    '户',
    '市',
  )
  expect(said).toBe('2户')
  expect(coverage).toEqual({ used: 2, of: 3, missing: ['乙'] })
  expect(text).toBe('结果 = 下级2个（应有3个）的平均 2户 = 2户\n  下级：甲 0户、乙 （应报未报）、丙 4户')
})

it('R22 refuses a percentage without weights, and weighs it where its definition has some', () => {
  expect(countyWorld().check('平均(下级(占比))', '%').problems).toMatchObject([
    {
      code: 'TT-Y-025',
      message: '第1列：“占比”是比率（%），不能平均',
      suggestion: '平均用 加权平均(…, 权数)；确实要不加权的，写 简单平均(…)。',
    },
  ])
  const { compute } = countyWorld({
    ...{ '覆盖率 甲 2024': '90', '人口 甲 2024': '10' },
    ...{ '覆盖率 乙 2024': '50', '人口 乙 2024': '90', '覆盖率 丙 2024': '不适用' },
  })
  expect(compute('平均(下级(覆盖率))', '%', '市').said).toBe('54%')
})

it('has no value where nobody has a figure', () => {
  expect(countyWorld().compute('平均(同组(户数))', '户', '乙').said).toBe(
    '2024年乙“户数”应报未报；2024年丙“户数”应报未报',
  )
})
