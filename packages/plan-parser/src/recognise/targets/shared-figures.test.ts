import { describe, expect, it } from 'vitest'
import { shareNames } from './share-names.ts'
import { recogniseIn, targetsOf } from './targets-of.ts'

const promises: [string, ...string[]][] = [
  ['高新技术企业和科技型中小企业分别达到500家和2000家。', '高新技术企业 = 500家', '科技型中小企业 = 2000家'],
  [
    '每千人拥有执业医师数和注册护士数分别达3.5人、4.2人。',
    '每千人拥有执业医师数 = 3.5人',
    '每千人拥有注册护士数 = 4.2人',
  ],
  ['“助农贷”“兴业贷”余额分别突破80亿元、20亿元。', '“助农贷”余额 > 80亿元', '“兴业贷”余额 > 20亿元'],
  [
    '公办幼儿园、普惠性幼儿园在园幼儿占比达65%和95%以上。',
    '公办幼儿园在园幼儿占比 >= 65%',
    '普惠性幼儿园在园幼儿占比 >= 95%',
  ],
  ['城市和农村生活污水处理率分别达到98%和85%以上。', '城市生活污水处理率 >= 98%', '农村生活污水处理率 >= 85%'],
  ['食品和药品抽检合格率保持在99%以上和100%。', '食品抽检合格率 >= 99%', '药品抽检合格率 = 100%'],
  ['省级、市级数字化车间分别达到20个、60个。', '省级数字化车间 = 20个', '市级数字化车间 = 60个'],
]

describe('figures that share a subject, a verb, a suffix', () => {
  it.each(promises)('%s', (sentence, ...expected) => {
    expect(targetsOf(sentence)).toEqual(expected)
  })

  it('quotes a later figure together with the subject it shares', () => {
    const sentence = '展厅和剧场分别达到3个和5个。'
    const [first, second] = recogniseIn(sentence).targets
    expect(sentence.slice(first!.from, first!.to)).toBe('展厅和剧场分别达到3个')
    expect(sentence.slice(second!.from, second!.to)).toBe('展厅和剧场分别达到3个和5个')
  })

  it('says where a shared verb has lost a figure', () => {
    const { targets, diagnostics } = recogniseIn('社区医院、乡镇卫生院达标率分别达到75')
    expect(targets.map(({ metric }) => metric)).toEqual(['社区医院达标率'])
    expect(diagnostics.map(({ code }) => code)).toContain('TT-P-072')
  })
})

describe('shareNames', () => {
  it('gives no names where the words do not fall into as many parts', () => {
    expect(shareNames('数字经济核心产业增加值', 2)).toEqual([])
    expect(shareNames('甲村、乙村、丙村的覆盖率', 2)).toEqual([])
  })
})
