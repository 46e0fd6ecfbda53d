import { describe, expect, it } from 'vitest'
import { metricKey } from '../metric/metric-key.ts'
import { commonWords } from './common-words.ts'

const common = (left: string, right: string) => commonWords(metricKey(left), metricKey(right))

describe('words that two names of a metric share', () => {
  it.each([
    ['每万人口拥有65岁以上失能老人护理床位数', '每万人口护理床位'],
    ['每千人口拥有3岁以下婴幼儿照护托位数', '每千人口托位数'],
    ['行政村生活污水集中处理设施覆盖率', '行政村污水处理设施覆盖率'],
  ])('make one of %s and %s', (left, right) => {
    expect(common(left, right)).toBeGreaterThan(0)
    expect(common(right, left)).toBe(common(left, right))
  })

  it.each([
    ['数字经济增加值', '数字经济核心产业增加值'],
    ['农村居民人均可支配收入', '居民人均可支配收入'],
    ['新增护理床位', '护理床位'],
    ['65岁以上失能老人护理床位', '60岁以上护理床位'],
    ['学前三年毛入园率', '森林覆盖率'],
    ['城区公园', '公园'],
  ])('leave %s and %s apart', (left, right) => {
    expect(common(left, right)).toBe(0)
  })
})
