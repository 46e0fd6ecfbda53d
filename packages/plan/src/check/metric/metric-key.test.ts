import { describe, expect, it } from 'vitest'
import { metricKey } from './metric-key.ts'

describe('metricKey', () => {
  it.each([
    ['人均地区生产总值(万元)', '人均生产总值', '人均GDP'],
    ['全社会R&D经费支出占GDP比重', '研发投入占地区生产总值的比例', '全市研发经费支出占GDP比重'],
    ['居民人均可支配收入', '全体居民人均可支配收入', '居民收入'],
    ['低收入农户可支配收入', '低收入农户人均可支配收入', '低收入农户收入'],
    ['城乡居民收入倍差', '城乡居民收入比', '城乡居民人均可支配收入倍差'],
    ['每千人口拥有执业(助理)医师数', '每千人执业医师数', '每千人拥有执业医师'],
    ['每万名老年人拥有持证养老护理员', '每万老年人持证养老护理员数', '每万老年人口持证养老护理员'],
    ['每百张养老床位护理员', '每百养老床位护理员', '每百张养老床位护理员数'],
    ['设区城市PM2.5平均浓度', 'PM2.5年均浓度', '细颗粒物平均浓度'],
    ['技能人才总量', '技能人才', '全市技能人才数量'],
    ['规模以上工业企业', '规上工业企业', '规上工业企业数'],
    [
      '家庭年可支配收入10—50万元的群体比例',
      '家庭可支配收入(按三口之家计算)10-50万元群体比例',
      '家庭可支配收入10～50万元群体比重',
    ],
  ])('gives %s and %s one key', (first, second, third) => {
    expect(metricKey(second)).toBe(metricKey(first))
    expect(metricKey(third)).toBe(metricKey(first))
  })

  it.each([
    ['高新技术企业', '新增高新技术企业'],
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ['家庭可支配收入10—50万元群体比例', '家庭可支配收入20—60万元群体比例'],
    ['GDP', 'GEP'],
    ['人均GDP', 'GDP'],
    ['公办幼儿园在园幼儿占比', '普惠性幼儿园在园幼儿占比'],
  ])('keeps %s and %s apart', (first, second) => {
    expect(metricKey(first)).not.toBe(metricKey(second))
  })

  it('takes 生态系统生产总值 for GEP, not for GDP', () => {
    expect(metricKey('生态系统生产总值')).toBe('GEP')
  })
})
