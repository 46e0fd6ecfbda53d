import { describe, expect, it } from 'vitest'
import { checkPlan, checkPlanReport } from '../check-plan.ts'
import { type DraftSketch, draftOf, target } from '../testing/draft-builder.ts'
import { goal } from '../testing/run-checks.ts'

type Sketch = ReturnType<typeof target>

const against = (own: DraftSketch, superior: DraftSketch, code: string) =>
  checkPlan(draftOf(own), draftOf(superior)).filter((finding) => finding.code === code)

describe('targets of the superior plan that nobody takes over (TT-C-041)', () => {
  const unserved = (own: Sketch, superior: Sketch) => against(goal(own), goal(superior), 'TT-C-041')

  it('says what is missing, where it stands above and where it belongs here', () => {
    expect(unserved(target('居民综合阅读率', '92%'), target('森林覆盖率', '62%'))).toMatchObject([
      {
        message: '上级方案目标“产业更强”（plan.txt第1行）的1个目标，本方案都没有承接：“森林覆盖率”62%',
        suggestion: '请在本方案目标“产业更强”补上本级目标，或说明由谁承接、为何不适用',
      },
    ])
  })

  it.each([
    ['the same name', target('森林覆盖率', '70%')],
    ['a near name', target('城区森林覆盖率', '70%')],
    ['a promise in words', target('森林覆盖率', '稳步提高')],
  ])('is content with %s', (_, own) => {
    expect(unserved(own, target('森林覆盖率', '62%'))).toEqual([])
  })

  it('takes a name of the same words for it, and says which one was taken', () => {
    const superior = goal(target('每万人口拥有65岁以上失能老人护理床位数', '12', { unit: null }))
    const own = goal(target('每万人口护理床位', '13张'))
    expect(against(own, superior, 'TT-C-041')).toEqual([])
    const { passed } = checkPlanReport(draftOf(own), draftOf(superior))
    expect(passed.filter(({ code }) => code === 'TT-C-041')).toMatchObject([
      {
        message:
          '上级方案（plan.txt第1行）的“每万人口拥有65岁以上失能老人护理床位数”，按名称中相同的词，取本方案“每万人口护理床位”为承接',
        formula: '上级方案12，本方案13张',
      },
    ])
  })

  it('takes no quantity of another kind, and none in another unit', () => {
    const superior = goal(target('数字经济增加值占GDP比重', '45%'))
    expect(against(goal(target('数字经济核心产业增加值占GDP比重', '12%')), superior, 'TT-C-041')).toHaveLength(1)
    expect(
      against(goal(target('社区护理床位', '30张')), goal(target('社区医养结合护理床位', '60%')), 'TT-C-041'),
    ).toHaveLength(1)
  })

  it('reports each part of the superior plan once, and leaves its single measures alone', () => {
    const superior: DraftSketch = {
      goals: [
        { title: '山更绿', targets: [target('森林覆盖率', '62%'), target('林木蓄积量', '900万立方米')] },
        { title: '水更清', targets: [target('河道水质达标率', '95%')] },
      ],
      measures: [{ targets: [target('林区道路', '60公里')] }],
      indicators: [{ name: '城镇调查失业率', category: '就业', values: { '2022': '5%', '2025': '<=5.5%' } }],
    }
    const messages = against(goal(target('森林覆盖率', '70%')), superior, 'TT-C-041').map(({ message }) => message)
    expect(messages).toEqual([
      '上级方案目标“山更绿”（plan.txt第1行）的2个目标，有1个本方案没有承接：“林木蓄积量”900万立方米',
      '上级方案目标“水更清”（plan.txt第2行）的1个目标，本方案都没有承接：“河道水质达标率”95%',
      '上级方案指标表“就业”部分（plan.txt第4行）的1个目标，本方案都没有承接：“城镇调查失业率”不高于5.5%',
    ])
  })

  it('says once that a plan takes over next to nothing', () => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
    const superior = goal(...names.map((name) => target(`${name}${name}覆盖率`, '62%')))
    expect(against(goal(target('书屋', '5个')), superior, 'TT-C-041').map(({ message }) => message)).toEqual([
      '上级方案（plan.txt第1行起）的10个主要目标，本方案一个也没有承接；没有承接的有目标“产业更强”10个',
    ])
  })
})

describe('targets weaker than those of the superior plan (TT-C-042)', () => {
  const weaker = (own: Sketch, superior: Sketch) => against(goal(own), goal(superior), 'TT-C-042').length

  it.each([
    ['a larger gap', target('城乡居民收入倍差', '<=2.1'), target('城乡居民收入倍差', '<=1.9')],
    [
      'a lower figure in another unit',
      target('居民人均可支配收入', '6.5万元'),
      target('居民人均可支配收入', '75000元'),
    ],
    ['per head printed with 人', target('人均GDP', '8万元/人'), target('人均地区生产总值', '9.24万元')],
    ['a lower floor', target('社会诚信度', '>=96%'), target('社会诚信度', '97%')],
    ['the low end of a range', target('城镇化率', '66—70%'), target('城镇化率', '>=68%')],
    ['the high end where less is better', target('城镇调查失业率', '4—6%'), target('城镇调查失业率', '<=5%')],
    [
      'slower growth',
      target('农村居民人均可支配收入年均增长', '7%', { kind: 'growth', annual: true }),
      target('农村居民人均可支配收入年均增长', '9%', { kind: 'growth', annual: true }),
    ],
    [
      'a smaller fall',
      target('单位GDP能耗下降', '12%', { kind: 'growth', base: '2020' }),
      target('单位GDP能耗下降', '15%', { kind: 'growth', base: '2020' }),
    ],
  ])('finds %s', (_, own, superior) => {
    expect(weaker(own, superior)).toBe(1)
    expect(weaker(superior, own)).toBe(0)
  })

  it.each([
    ['the same in another unit', target('居民人均可支配收入', '7.5万元'), target('居民人均可支配收入', '75000元')],
    ['totals of different levels', target('GDP', '300亿元'), target('GDP', '2000亿元')],
    ['another year', target('城镇化率', '60%', { due: '2023' }), target('城镇化率', '68%')],
    [
      'growth beside a level',
      target('城镇化率提高', '3%', { kind: 'growth', base: '2020' }),
      target('城镇化率', '68%'),
    ],
    ['another kind of unit', target('PM2.5平均浓度', '24微克/立方米'), target('PM2.5平均浓度', '23%')],
  ])('is silent about %s', (_, own, superior) => {
    expect(weaker(own, superior)).toBe(0)
  })

  it('tells both places', () => {
    const [finding] = against(
      { measures: [{ targets: [target('社会诚信度', '>=96%')] }] },
      goal(target('社会诚信度', '97%')),
      'TT-C-042',
    )
    expect(finding?.message).toBe('第1项“社会诚信度”2025年目标为不低于96%，弱于上级方案（plan.txt第1行）的97%')
  })
})

it('says that it needs a superior plan', () => {
  expect(checkPlanReport(draftOf({})).notApplicable.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['TT-C-041', 'TT-C-042']),
  )
})
