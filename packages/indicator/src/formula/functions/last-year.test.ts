import { expect, it } from 'vitest'
import { countyWorld } from '../testing/county-world.ts'

it('R17 the change of a percentage is in points', () => {
  const { compute } = countyWorld({ '占比 甲 2024-06': '45.2', '占比 甲 2023-06': '44.9' })
  expect(compute('占比 − 上年同期(占比)', '个百分点', '甲', '2024-06').text).toBe(
    '结果 = 占比 45.2% − 2023年6月占比 44.9% = 0.3个百分点',
  )
})

it('goes back several years, and says which year is missing', () => {
  const { compute } = countyWorld({ '人口 甲 2020': '50' })
  expect(compute('上年同期(人口, 4)', '万人').said).toBe('50万人')
  expect(compute('上年同期(人口)', '万人').said).toBe('2023年甲“人口”应报未报')
})
