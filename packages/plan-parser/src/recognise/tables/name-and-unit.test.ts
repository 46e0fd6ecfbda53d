import { expect, it } from 'vitest'
import { splitNameAndUnit } from './name-and-unit.ts'

it.each([
  ['人均绿地面积(平方米)', '人均绿地面积', '平方米'],
  ['劳动生产率（万元/人）', '劳动生产率', '万元/人'],
  ['PM2.5平均浓度(微克/立方米)', 'PM2.5平均浓度', '微克/立方米'],
  ['每千人口执业(助理)医师数(人)', '每千人口执业(助理)医师数', '人'],
  ['家庭收入(按户计算)', '家庭收入(按户计算)', null],
  ['婴儿死亡率(‰)*', '婴儿死亡率', '‰'],
  ['收入倍差', '收入倍差', null],
  ['跨境进出口额(亿人民币)', '跨境进出口额', '亿人民币'],
])('splits %s', (printed, name, unit) => {
  expect(splitNameAndUnit(printed)).toEqual({ name, unit, alternative: null })
})

it('tells two measures that a stroke parts from a compound unit', () => {
  expect(splitNameAndUnit('整体通关时间(进口/出口)')).toEqual({
    name: '整体通关时间(进口/出口)',
    unit: null,
    alternative: { name: '出口', unit: null, beside: true },
  })
  expect(splitNameAndUnit('能耗强度(吨标准煤/万元)')).toEqual({
    name: '能耗强度',
    unit: '吨标准煤/万元',
    alternative: null,
  })
})

it('keeps a second measure in square brackets apart', () => {
  expect(splitNameAndUnit('空置率(%)\n[闲置率(‰)]')).toEqual({
    name: '空置率',
    unit: '%',
    alternative: { name: '闲置率', unit: '‰' },
  })
})
