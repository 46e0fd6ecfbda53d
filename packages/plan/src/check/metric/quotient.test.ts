import { describe, expect, it } from 'vitest'
import { metricKey } from './metric-key.ts'
import { quotientOf } from './quotient.ts'

const read = (name: string) => {
  const quotient = quotientOf(metricKey(name))
  return quotient && [quotient.numerator, quotient.denominator, quotient.factor]
}

describe('quotientOf', () => {
  it.each([
    ['服务业增加值占GDP的比重', '服务业增加值', 'GDP', 1],
    ['技能人才占从业人员比例', '技能人才', '从业人员', 1],
    ['居民人均可支配收入与人均GDP之比', '居民人均可支配收入', '人均GDP', 1],
    ['城乡居民收入倍差', '城镇居民人均可支配收入', '农村居民人均可支配收入', 1],
    ['人均地区生产总值', 'GDP', '常住人口', 1],
    ['每千人口拥有执业(助理)医师数', '执业医师', '常住人口', 1000],
    ['每万老年人口拥有持证养老护理员', '持证养老护理员', '老年人', 10000],
    ['律师万人比', '律师', '常住人口', 10000],
    ['全员劳动生产率', 'GDP', '从业人员', 1],
    ['占GDP比重', '', 'GDP', 1],
  ])('reads %s', (name, numerator, denominator, factor) => {
    expect(read(name)).toEqual([numerator, denominator, factor])
  })

  it.each([
    '森林覆盖率',
    '普惠性幼儿园在园幼儿占比',
    '人均预期寿命',
    '占补平衡项目',
  ])('finds no quotient in %s', (name) => {
    expect(read(name)).toBeNull()
  })
})
