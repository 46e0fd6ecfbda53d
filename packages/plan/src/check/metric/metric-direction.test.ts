import { describe, expect, it } from 'vitest'
import { metricDirection } from './metric-direction.ts'
import { metricKey } from './metric-key.ts'

describe('metricDirection', () => {
  it.each([
    ['亿元生产总值生产安全事故死亡率', -1],
    ['城镇登记失业率', -1],
    ['PM2.5平均浓度', -1],
    ['单位GDP能耗', -1],
    ['城乡居民收入倍差', -1],
    ['单位GDP能耗降低率', 1],
    ['欠薪案件化解率', 1],
    ['居民人均可支配收入', 1],
    ['全员劳动生产率', 1],
    ['工业增加值占GDP比重', null],
    ['全社会R&D经费支出占GDP比重', 1],
    ['家庭可支配收入20—60万元群体比例', 1],
    ['住房价格与居民人均可支配收入之比', -1],
    ['公办幼儿园', null],
    ['每万名老年人拥有持证养老护理员', 1],
    ['每千名常住人口社会工作者数', 1],
    ['每百户充电桩', 1],
    ['万人发明专利拥有量', 1],
    ['每百张床位护理员', 1],
    ['每百张养老机构床位护理员', 1],
    ['律师万人比', 1],
    ['每万人刑事案件', null],
    ['每十万人传染病发病率', -1],
    ['每百万人火灾起数', null],
    ['万人计划人才', null],
  ])('%s: %s', (name, direction) => {
    expect(metricDirection(metricKey(name))).toBe(direction)
  })
})
