import { expect, it } from 'vitest'
import { indicatorUnit } from './indicator-unit.ts'
import { world } from './testing/world.ts'

it.each([
  ['元', '居民人均可支配收入', '元/人'],
  ['万元', '亩均税收', '万元/亩'],
  ['平方米', '每万人拥有公共文化设施面积', '平方米/万人'],
  ['人', '每千人口执业医师数', '人/千人'],
  ['元/人', '居民人均可支配收入', '元/人'],
  ['%', '居民人均可支配收入增速', '%'],
  ['岁', '人均预期寿命', '岁'],
  ['个百分点', '人均地区生产总值增速变化', '个百分点'],
  ['亿元', '地区生产总值', '亿元'],
])('R17 %s of %s are %s', (printed, title, unit) => {
  expect(indicatorUnit({ name: title, unit: printed }).name).toBe(unit)
})

it('R21 #33: income per head over GDP per head, both computed and printed in 元', () => {
  const { compute } = world(
    { 居民人均可支配收入: '元', GDP: '亿元', 常住人口: '万人', 人均GDP: '元' },
    { '居民人均可支配收入 甲 2024': '57200', 'GDP 甲 2024': '2860', '常住人口 甲 2024': '250' },
  )
  expect(compute('GDP ÷ 常住人口', '元', '甲', '2024', '人均GDP').said).toBe('114400元')
  expect(compute('居民人均可支配收入 ÷ (GDP ÷ 常住人口)', '%').said).toBe('50%')
})
