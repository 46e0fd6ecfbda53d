import { describe, expect, it } from 'vitest'
import { recogniseIn, targetsOf } from './targets-of.ts'

describe('what a project costs and how large it is', () => {
  it.each([
    '渔港二期总建筑面积6万平方米。',
    '迁建渔业学校,总投资1亿元,用地40亩。',
    '渔港二期投资5亿元。',
    '规划面积3.5平方公里,总投资20亿元。',
    '渔业产业园规划面积3.5平方公里。',
    '启动老码头改造,一期投资1600万元。',
    '渔港总用地120亩,建成后可新增产值3亿元、带动就业500人。',
    '水产交易中心占地35亩,建筑面积2万平方米。',
  ])('%s promises nothing', (text) => {
    expect(targetsOf(text)).toEqual([])
  })

  it.each<[string, ...string[]]>([
    ['新建冷库3座,总建筑面积5万平方米。', '新建冷库 = 3座', '新建冷库总建筑面积 = 5万平方米'],
    ['新建渔业学校1所,占地60亩。', '新建渔业学校 = 1所'],
    ['启动老码头改造,首期投资5000万元,2026年9月底前开工。', '老码头改造: 开工'],
    ['渔村安置房三期共320套,2026年6月底前交付使用。', '渔村安置房三期 = 320套', '渔村安置房三期: 交付使用'],
    ['装配式建筑面积200万平方米。', '装配式建筑面积 = 200万平方米'],
    ['渔业学校(24个班,总投资2亿元)2026年9月投用。', '渔业学校(24个班,总投资2亿元): 投用'],
    ['养殖规划面积达到3万亩。', '养殖规划面积 = 3万亩'],
    ['盘活存量用地300亩。', '盘活存量用地 = 300亩'],
    ['渔港建筑面积达到6万平方米。', '渔港建筑面积 = 6万平方米'],
    ['完成渔港二期投资5亿元。', '渔港二期投资 = 5亿元'],
    ['完成一期投资2亿元。', '一期投资 = 2亿元'],
  ])('%s promises', (text, ...targets) => {
    expect(targetsOf(text)).toEqual(targets)
  })

  it('says what the clauses behind it are about', () => {
    const { targets } = recogniseIn('渔港二期总建筑面积6万平方米,6月底前全面竣工,年底入驻企业不少于20家。', {
      planDue: '2027',
      planFrom: '2027',
      issuedIn: '2027',
    })
    expect(targets.map(({ metric, words, due }) => [metric, words, due])).toEqual([
      ['渔港二期', '全面竣工', '2027-06'],
      ['入驻企业', null, '2027'],
    ])
  })
})
