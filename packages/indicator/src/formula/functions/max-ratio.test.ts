import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R23 names who is highest and who is lowest, and how many counted', () => {
  const { said, text, derivation } = countyWorld({
    '收入 甲 2024': '62000',
    '收入 乙 2024': '40500',
    '收入 丙 2024': '51200',
  }).compute('倍差(下级(收入))', '倍', '市')
  expect(said).toBe('1.53086419753倍')
  expect(text).toBe('结果 = 最高 甲 62000元/人 ÷ 最低 乙 40500元/人（3/3） = 1.5309倍')
  expect(derivation.extremes).toMatchObject({
    highest: [{ place: '甲', reading: '收入 甲 2024' }],
    lowest: [{ place: '乙' }],
  })
})

it('R23 names all that are level', () => {
  const { text } = countyWorld({ '收入 甲 2024': '62000', '收入 乙 2024': '31000', '收入 丙 2024': '62000' }).compute(
    '倍差(下级(收入))',
    '倍',
    '市',
  )
  expect(text).toBe('结果 = 最高 甲 62000元/人、丙 62000元/人 ÷ 最低 乙 31000元/人（3/3） = 2倍')
})

it('R23 dropping one place changes the label', () => {
  const { text, coverage } = countyWorld({ '收入 甲 2024': '62000', '收入 丙 2024': '51200' }).compute(
    '倍差(下级(收入))',
    '倍',
    '市',
  )
  expect(text).toContain('（2/3）')
  expect(coverage).toEqual({ used: 2, of: 3, missing: ['乙'] })
})

it('is undefined where the lowest is not above zero, or nobody has a figure', () => {
  const { compute } = countyWorld({ '收入 甲 2024': '62000', '收入 乙 2024': '0' })
  expect(compute('倍差(下级(收入))', '倍', '市').said).toBe('2024年乙“收入”：最低值为零或负数，不能计算倍差')
  const { compute: one } = countyWorld({ '收入 甲 2024': '62000' })
  expect(one('倍差(下级(收入))', '倍', '市').said).toBe('2024年市：有数据的地区只有1个，不能计算倍差')
  expect(countyWorld().compute('倍差(同组(收入))', '倍', '乙').said).toBe(
    '2024年乙“收入”应报未报；2024年丙“收入”应报未报',
  )
})
