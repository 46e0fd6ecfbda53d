import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('adds up the places below, each figure on the line below', () => {
  const { text } = countyWorld({ '人口 甲 2024': '10', '人口 乙 2024': '20.5', '人口 丙 2024': '0' }).compute(
    '合计(下级(人口))',
    '万人',
    '市',
  )
  expect(text).toBe('结果 = 下级3个的合计 30.5万人 = 30.5万人\n  下级：甲 10万人、乙 20.5万人、丙 0万人')
})

it('adds up figures in different scales', () => {
  const { compute } = countyWorld({ 'GDP 甲 2024': '1', '利润 甲 2024': '5000' })
  expect(compute('合计(GDP, 利润)', '亿元').said).toBe('1.5亿元')
})

it('R15 says who is missing instead of adding up the rest; what does not apply is not missing', () => {
  const { compute } = countyWorld({ '人口 甲 2024': '10', '人口 乙 2024': '空白', '人口 丙 2024': '未到' })
  expect(compute('合计(下级(人口))', '万人', '市').said).toBe('2024年乙“人口”应报未报；2024年丙“人口”未到期')
  const partly = countyWorld({ '人口 甲 2024': '10', '人口 乙 2024': '不适用', '人口 丙 2024': '3' })
  expect(partly.compute('合计(下级(人口))', '万人', '市')).toMatchObject({
    said: '13万人',
    coverage: { used: 2, of: 2 },
  })
})

it('has nothing to add up at the bottom of the tree', () => {
  expect(countyWorld().compute('合计(下级(人口))', '万人', '甲').said).toBe('2024年甲没有下级地区')
})

it('R22 refuses to add up rates over places', () => {
  expect(countyWorld().check('合计(下级(占比))', '%').problems).toMatchObject([
    { code: 'TT-Y-025', message: '第1列：“占比”是比率（%），不能合计' },
  ])
  expect(countyWorld().check('合计(下级(收入))', '元/人').problems).toMatchObject([{ code: 'TT-Y-025' }])
})
