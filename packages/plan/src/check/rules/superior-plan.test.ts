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

  it('reports each part of the superior plan once, what only its measures name together', () => {
    const superior: DraftSketch = {
      goals: [
        { title: '山更绿', targets: [target('森林覆盖率', '62%'), target('林木蓄积量', '900万立方米')] },
        { title: '水更清', targets: [target('河道水质达标率', '95%')] },
      ],
      measures: [
        { targets: [target('林区道路', '60公里'), target('森林覆盖率', '61%')] },
        { targets: [target('护林站', '15家')] },
      ],
      indicators: [{ name: '城镇调查失业率', category: '就业', values: { '2022': '5%', '2025': '<=5.5%' } }],
    }
    const messages = against(goal(target('森林覆盖率', '70%')), superior, 'TT-C-041').map(({ message }) => message)
    expect(messages).toEqual([
      '上级方案目标“山更绿”（plan.txt第1行）的2个目标，有1个本方案没有承接：“林木蓄积量”900万立方米',
      '上级方案目标“水更清”（plan.txt第2行）的1个目标，本方案都没有承接：“河道水质达标率”95%',
      '上级方案指标表“就业”部分（plan.txt第5行）的1个目标，本方案都没有承接：“城镇调查失业率”不高于5.5%',
      '上级方案各项举措（plan.txt第3行）的2个目标，本方案都没有承接：“林区道路”60公里、“护林站”15家',
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
    [
      'slower growth of what has no better way by its name',
      target('夜间客流量年均增长', '5%', { kind: 'growth', annual: true }),
      target('夜间客流量年均增长', '8%', { kind: 'growth', annual: true }),
    ],
    [
      'fewer per so many persons',
      target('每万名老年人拥有持证养老护理员', '28人'),
      target('每万老年人口持证养老护理员', '30人'),
    ],
    ['the same per ten thousand in the unit', target('律师万人比', '2.5'), target('律师万人比', '3.6人/万人')],
    ['fewer per so many households', target('每百户充电桩', '18个'), target('每百户充电桩', '20台')],
    [
      'a lower floor of what has no better way by its name',
      target('夜间用电占比', '>=50%'),
      target('夜间用电占比', '>=60%'),
    ],
    ['a higher ceiling of it', target('夜间用电占比', '<=60%'), target('夜间用电占比', '<=50%')],
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

  it('weighs the row of the table and the sentence, and names the weakest with the other', () => {
    const own: DraftSketch = {
      ...goal(target('普惠托位占比', '65%')),
      indicators: [{ name: '普惠托位占比', unit: '%', values: { '2020': '50', '2025': '60' } }],
    }
    expect(against(own, goal(target('普惠托位占比', '65%')), 'TT-C-042')).toMatchObject([
      {
        message: '指标表第1行“普惠托位占比”2025年目标为60%，弱于上级方案（plan.txt第1行）的65%',
        related: [{ message: '目标“产业更强”中的“普惠托位占比”65%（2025年）' }],
      },
    ])
  })

  it('compares each year with that year, the last before the others', () => {
    const years = (first: string, last: string) =>
      goal(target('城镇化率', first, { due: '2023' }), target('城镇化率', last))
    expect(against(years('60%', '68%'), years('62%', '68%'), 'TT-C-042')).toMatchObject([
      { formula: '本方案60%，上级方案62%' },
    ])
    expect(against(years('50%', '67%'), years('62%', '68%'), 'TT-C-042')).toMatchObject([
      { formula: '本方案67%，上级方案68%' },
    ])
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

describe('targets that cannot be weighed against the superior plan (TT-C-043)', () => {
  const said = (own: Sketch, superior: Sketch) =>
    against(goal(own), goal(superior), 'TT-C-043').map(({ message }) => message.split('：')[1])

  it.each([
    ['夜间用电占比', '55%', '60%', '已承接，不能比较，看不出越高越好还是越低越好'],
    ['夜间用电占比', '<=55%', '>=60%', '已承接，不能比较，看不出越高越好还是越低越好'],
    ['PM2.5平均浓度', '24微克/立方米', '23%', '已承接，不能比较，计量单位不同'],
  ])('says of %s %s beside %s: %s', (name, own, superior, words) => {
    expect(said(target(name, own), target(name, superior))).toEqual([words])
  })

  it('is silent where both are the same figure, and about totals', () => {
    expect(said(target('夜间用电占比', '60%'), target('夜间用电占比', '60%'))).toEqual([])
    expect(said(target('林木蓄积量', '20万立方米'), target('林木蓄积量', '900万立方米'))).toEqual([])
  })
})

it('says that it needs a superior plan', () => {
  expect(checkPlanReport(draftOf({})).notApplicable.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['TT-C-041', 'TT-C-042', 'TT-C-043']),
  )
})
