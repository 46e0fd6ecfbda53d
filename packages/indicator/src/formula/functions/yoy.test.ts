import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

const said = (now: string, then: string, name = 'GDP', unit = '%') =>
  countyWorld({ [`${name} 甲 2024-06`]: now, [`${name} 甲 2023-06`]: then }).compute(
    `同比(${name})`,
    unit,
    '甲',
    '2024-06',
  ).said

it('grows in per cent', () => {
  expect(said('102', '96')).toBe('6.25%')
  expect(said('0', '96')).toBe('-100%')
})

it('R17 a percentage grows in points, and is refused as per cent', () => {
  expect(said('4.3', '4.1', '占比', '个百分点')).toBe('0.2个百分点')
  expect(said('0', '0', '占比', '个百分点')).toBe('0个百分点')
  expect(countyWorld().check('同比(占比)', '%').problems).toMatchObject([
    {
      code: 'TT-Y-023',
      message: '第1列：公式算出来的是“个百分点”，指标的单位是“%”',
      suggestion: '百分数的增减是个百分点：把指标的单位改成“个百分点”。',
    },
  ])
})

it('is undefined from zero or a loss, with the year that is to blame', () => {
  expect(said('5', '0')).toBe('2023年6月甲“GDP”：基期为0，不能计算增速')
  expect(said('5', '-2', '利润')).toBe('2023年6月甲“利润”：由-2到5正负号改变，不能计算增速')
})

it('names the period that is missing', () => {
  expect(said('5', '未到')).toBe('2023年6月甲“GDP”未到期')
})

it('takes a whole formula', () => {
  const { compute } = countyWorld({
    'GDP 甲 2024': '120',
    '人口 甲 2024': '10',
    'GDP 甲 2023': '100',
    '人口 甲 2023': '10',
  })
  expect(compute('同比(GDP ÷ 人口)', '%').text).toBe(
    '结果 = GDP 120亿元 ÷ 人口 10万人 ÷ (2023年GDP 100亿元 ÷ 2023年人口 10万人) − 1 = 20%',
  )
})
