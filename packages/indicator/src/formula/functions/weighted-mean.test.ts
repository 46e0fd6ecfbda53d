import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

const TEXT = '加权平均(下级(覆盖率), 人口)'
const WEIGHED = {
  ...{ '覆盖率 甲 2024': '90', '人口 甲 2024': '10' },
  ...{ '覆盖率 乙 2024': '50', '人口 乙 2024': '90' },
}

it('R22 90 % of 10 and 50 % of 90 are 54 %', () => {
  const { said, text } = countyWorld({ ...WEIGHED, '覆盖率 丙 2024': '不适用' }).compute(TEXT, '%', '市')
  expect(said).toBe('54%')
  expect(text).toBe(
    '结果 = 下级2个的加权平均 54% = 54%\n  下级：甲 90%（甲人口 10万人）、乙 50%（乙人口 90万人）、丙 （不适用）',
  )
})

it('leaves out who has no figure, and asks nobody else for a weight', () => {
  expect(countyWorld(WEIGHED).compute(TEXT, '%', '市')).toMatchObject({
    said: '54%',
    coverage: { used: 2, of: 3, missing: ['丙'] },
  })
})

it('names the place whose weight is missing', () => {
  expect(countyWorld({ ...WEIGHED, '覆盖率 丙 2024': '70' }).compute(TEXT, '%', '市').said).toBe(
    '缺少权数：2024年丙“人口”应报未报',
  )
})

it('a weight of zero counts nothing; only zeros weigh nothing, and below zero is no weight', () => {
  const one = { '覆盖率 甲 2024': '10', '人口 甲 2024': '4', '覆盖率 乙 2024': '99', '人口 乙 2024': '0' }
  expect(countyWorld(one).compute(TEXT, '%', '市').said).toBe('10%')
  expect(countyWorld({ ...one, '人口 甲 2024': '0' }).compute(TEXT, '%', '市').said).toBe(
    '2024年各地区“人口”合计为 0，不能作权数',
  )
  expect(countyWorld({ ...one, '人口 乙 2024': '-1' }).compute(TEXT, '%', '市').said).toBe(
    '2024年乙“人口”是负数，不能作权数',
  )
})
