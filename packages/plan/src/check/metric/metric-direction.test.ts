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
    ['公办幼儿园', null],
  ])('%s: %s', (name, direction) => {
    expect(metricDirection(metricKey(name))).toBe(direction)
  })
})
