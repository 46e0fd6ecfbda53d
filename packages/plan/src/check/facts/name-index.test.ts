import { describe, expect, it } from 'vitest'
import { metricKey } from '../metric/metric-key.ts'
import { indexNames } from './name-index.ts'

const isServed = (wanted: string, own: string, dimension: string | null = 'ratio') =>
  indexNames([{ key: metricKey(own), dimension }])({ key: metricKey(wanted), dimension: 'ratio' }) !== null

describe('indexNames', () => {
  it.each([
    ['城市公园绿地服务半径覆盖率', '公园绿地服务半径覆盖率'],
    ['文化及相关产业增加值占GDP比重', '文化产业增加值占地区生产总值的比重'],
    ['农村生活污水治理行政村覆盖率', '农村生活污水治理覆盖率'],
    ['森林覆盖率', '全县森林覆盖率'],
  ])('takes %s for %s', (wanted, own) => {
    expect(isServed(wanted, own)).toBe(true)
  })

  it.each([
    ['农村居民人均可支配收入', '城镇居民人均可支配收入'],
    ['农村居民人均可支配收入', '居民人均可支配收入'],
    ['数字经济增加值占GDP比重', '数字经济核心产业增加值占GDP比重'],
    ['服务业增加值占GDP比重', '服务业增加值占规上增加值比重'],
    ['家庭可支配收入10—50万元群体比例', '家庭可支配收入20—60万元群体比例'],
    ['森林覆盖率', '居民综合阅读率'],
  ])('keeps %s and %s apart', (wanted, own) => {
    expect(isServed(wanted, own)).toBe(false)
  })

  it('wants near names in the same kind of unit, words fit any', () => {
    expect(isServed('城市公园绿地服务半径覆盖率', '公园绿地服务半径覆盖率', '个')).toBe(false)
    expect(isServed('城市公园绿地服务半径覆盖率', '公园绿地服务半径覆盖率', null)).toBe(true)
  })
})
