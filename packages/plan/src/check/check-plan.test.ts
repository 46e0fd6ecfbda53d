import { describe, expect, it } from 'vitest'
import { checkPlan, checkPlanReport } from './check-plan.ts'
import { CHECK_RULES } from './rules.ts'
import { type DraftSketch, draftOf, target } from './testing/draft-builder.ts'

const found = (sketch: DraftSketch, code: string) =>
  checkPlan(draftOf(sketch)).filter((finding) => finding.code === code)
const passed = (sketch: DraftSketch, code: string) =>
  checkPlanReport(draftOf(sketch)).passed.filter((entry) => entry.code === code)
const goal = (...targets: ReturnType<typeof target>[]): DraftSketch => ({ goals: [{ title: '产业更强', targets }] })

describe('cost', () => {
  it('stays linear: thousands of figures under one name give a bounded number of comparisons', () => {
    const targets = Array.from({ length: 1000 }, (_, place) => [
      target('服务业增加值', `${700 + (place % 50)}亿元`),
      target('服务业增加值占GDP比重', `${50 + (place % 40)}%`),
      target('GDP', `${1200 + place}亿元`),
    ]).flat()
    const report = checkPlanReport(draftOf(goal(...targets)))
    expect(report.findings.length + report.passed.length).toBeLessThanOrEqual(2 * targets.length)
  })
})

describe('rule table', () => {
  it('holds each code once, in rising order', () => {
    const codes = CHECK_RULES.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
  })

  it('keeps errors for structure and arithmetic', () => {
    const errors = CHECK_RULES.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect(errors).toEqual(['TT-C-001', 'TT-C-002', 'TT-C-011', 'TT-C-012', 'TT-C-013', 'TT-C-014', 'TT-C-021'])
  })
})

describe('targets that cannot all be met (TT-C-021)', () => {
  const income = target('居民人均可支配收入', '75000元')
  const output = target('人均生产总值', '>20万元')
  const ratio = (value: string) => target('居民人均可支配收入与人均GDP之比', value)

  it('finds a ratio out of reach of its two operands, whatever their units and names', () => {
    const [finding, ...others] = found(goal(output, income, ratio('0.4')), 'TT-C-021')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: 'error', formula: '75000元 ÷ 超20万元 ≤ 0.375 ≠ 0.4' })
    expect(finding?.related?.map(({ message }) => message)).toEqual([
      '目标“产业更强”：居民人均可支配收入 75000元',
      '目标“产业更强”：人均生产总值 超20万元',
    ])
  })

  it('passes a ratio within the room of the printed digits and shows the arithmetic', () => {
    const table: DraftSketch = {
      indicators: [
        { name: '人均地区生产总值(万元)', unit: '万元', values: { '2022': '7.27', '2025': '9.24' } },
        { name: '居民人均可支配收入(元)', unit: '元', values: { '2022': '44400', '2025': '57000' } },
        { name: '居民人均可支配收入与人均GDP之比', values: { '2022': '0.611', '2025': '0.617' } },
      ],
    }
    expect(found(table, 'TT-C-021')).toEqual([])
    expect(passed(table, 'TT-C-021').map(({ formula }) => formula)).toEqual([
      '44400元 ÷ 7.27万元 = 0.6107，与0.611相符',
      '57000元 ÷ 9.24万元 = 0.6169，与0.617相符',
    ])
  })

  it('is content where one of several printed operands fits', () => {
    const other = target('人均GDP', '18.75万元')
    expect(found({ ...goal(output, income, ratio('0.4')), measures: [{ targets: [other] }] }, 'TT-C-021')).toEqual([])
  })

  it('reads the urban-rural ratio from its name', () => {
    const incomes = [target('城镇居民人均收入', '9万元'), target('农村居民人均收入', '5万元')]
    const multiple = (value: string) => target('城乡居民收入倍差', value)
    expect(found(goal(...incomes, multiple('<=1.8')), 'TT-C-021')).toEqual([])
    expect(found(goal(...incomes, multiple('<=1.6')), 'TT-C-021')).toHaveLength(1)
  })

  it('compares figures of one year only', () => {
    expect(found(goal(output, { ...income, due: '2023' }, ratio('0.4')), 'TT-C-021')).toEqual([])
  })

  it('leaves alone what open ends allow', () => {
    const open = goal(
      target('服务业增加值', '>=500亿元'),
      target('GDP', '>=1200亿元'),
      target('服务业增加值占GDP比重', '>=60%'),
    )
    expect(found(open, 'TT-C-021')).toEqual([])
    expect(passed(open, 'TT-C-021')).toEqual([])
  })

  it('does not divide by a total in another unit', () => {
    expect(
      found(
        goal(target('技能人才', '15万人'), target('从业人员', '3万户'), target('技能人才占从业人员比重', '90%')),
        'TT-C-021',
      ),
    ).toEqual([])
  })

  it('takes the metric before it as the subject of a bare share', () => {
    const bare = { measures: [{ targets: [target('文创产业增加值', '72亿元'), target('占GDP比重', '6%')] }] }
    expect(found({ ...bare, ...goal(target('GDP', '1200亿元')) }, 'TT-C-021')).toEqual([])
    expect(found({ ...bare, ...goal(target('GDP', '2400亿元')) }, 'TT-C-021')).toHaveLength(1)
  })
})

describe('totals that figures imply (TT-C-022)', () => {
  const plan = goal(
    target('服务业增加值占GDP比重', '60%'),
    target('全员劳动生产率', '27万元/人'),
    target('服务业增加值', '>720亿元'),
    target('技能人才总量', '15万人'),
    target('技能人才占从业人员比重', '37.5%'),
    target('文化产业增加值', '72亿元'),
    target('文化产业增加值占GDP比重', '6%'),
  )

  it('passes two ways to one total', () => {
    expect(passed(plan, 'TT-C-022').map(({ formula }) => formula)).toEqual([
      '超720亿元÷60%=1200亿元；72亿元÷6%=1200亿元',
    ])
  })

  it('leaves what is printed to TT-C-021', () => {
    const printed = goal(
      target('GDP', '2500亿元'),
      target('常住人口', '200万人'),
      target('人均GDP', '12.5万元'),
      target('R&D经费支出占GDP比重', '3.2%'),
      target('研发投入占GDP比重', '3.0%'),
    )
    expect([...found(printed, 'TT-C-022'), ...passed(printed, 'TT-C-022')]).toEqual([])
    expect(passed(printed, 'TT-C-021')).toHaveLength(1)
  })

  it('hints at totals that differ, across two steps', () => {
    const [finding, ...others] = found(plan, 'TT-C-022')
    expect(others).toEqual([])
    expect(finding?.formula).toBe('15万人÷37.5%=40万人；1200亿元÷27万元/人=44.44万人')
    expect(finding?.related).toHaveLength(5)
  })
})

describe('growth against start and end (TT-C-023)', () => {
  const table = {
    indicators: [{ name: '低收入农户人均可支配收入(元)', unit: '元', values: { '2022': '16400', '2025': '25000' } }],
  }
  const promise = (rate: string) => target('低收入农户可支配收入年均增长', rate, { kind: 'growth', annual: true })

  it('passes a rate that leads from base to target', () => {
    const sketch = { ...table, ...goal(promise('>=15%')) }
    expect(found(sketch, 'TT-C-023')).toEqual([])
    expect(passed(sketch, 'TT-C-023')[0]?.formula).toBe('16400元→25000元，3年年均15.1%，与不低于15%相符')
  })

  it('finds a rate that does not', () => {
    expect(found({ ...table, ...goal(promise('20%')) }, 'TT-C-023')[0]?.formula).toBe(
      '16400元→25000元，3年年均15.1% ≠ 20%',
    )
  })

  it('reads the column of yearly growth in a table', () => {
    const row = (rate: string): DraftSketch => ({
      indicators: [{ name: 'GDP', unit: '亿元', values: { '2020': '620', '2025': '920', '2020-2025': rate } }],
    })
    expect(found(row('8.2%'), 'TT-C-023')).toEqual([])
    expect(passed(row('8.2%'), 'TT-C-023')).toHaveLength(1)
    expect(found(row('10%'), 'TT-C-023')).toHaveLength(1)
  })

  it('counts a promised fall as a fall', () => {
    const energy = {
      indicators: [{ name: '单位GDP能耗', unit: '吨标准煤/万元', values: { '2020': '0.5', '2025': '0.42' } }],
    }
    const fall = (rate: string) =>
      goal(target('单位GDP能耗下降', rate, { kind: 'growth', base: '2020', quote: `单位GDP能耗下降${rate}` }))
    expect(found({ ...energy, ...fall('16%') }, 'TT-C-023')).toEqual([])
    expect(passed({ ...energy, ...fall('16%') }, 'TT-C-023')).toHaveLength(1)
    expect(found({ ...energy, ...fall('20%') }, 'TT-C-023')).toHaveLength(1)
  })

  it('compares multiples', () => {
    const output = (end: string) => ({
      indicators: [{ name: '软件业务收入', unit: '亿元', values: { '2020': '50', '2025': end } }],
    })
    const doubled = goal(target('软件业务收入', '2倍', { kind: 'multiple', implied: true, quote: '软件业务收入翻番' }))
    expect(found({ ...output('80'), ...doubled }, 'TT-C-023')[0]?.formula).toBe('50亿元→80亿元，5年为1.6倍 ≠ 2倍')
    expect(found({ ...output('120'), ...doubled }, 'TT-C-023')).toEqual([])
  })

  it('says nothing without a start', () => {
    expect(found(goal(promise('20%'), target('低收入农户人均可支配收入', '25000元')), 'TT-C-023')).toEqual([])
  })
})

describe('one quantity promised twice (TT-C-024)', () => {
  const twice = (first: ReturnType<typeof target>, second: ReturnType<typeof target>): DraftSketch => ({
    ...goal(first),
    measures: [{ targets: [second] }],
  })

  it('finds two figures under two spellings of one metric', () => {
    const sketch = twice(target('全社会R&D经费支出占GDP比重', '3.2%'), target('研发经费投入占地区生产总值比例', '2.8%'))
    expect(found(sketch, 'TT-C-024')).toHaveLength(1)
  })

  it('passes the same figure in another unit', () => {
    const sketch = twice(target('居民人均可支配收入', '7.5万元'), target('全体居民人均可支配收入', '75000元'))
    expect(found(sketch, 'TT-C-024')).toEqual([])
    expect(passed(sketch, 'TT-C-024')).toHaveLength(1)
  })

  it.each([
    ['another year', target('城镇化率', '75%'), target('城镇化率', '80%', { due: '2035' })],
    ['a part of it', target('高新技术企业', '380家'), target('新增高新技术企业', '100家')],
    ['a figure per year', target('培训农村实用人才', '4000人'), target('培训农村实用人才', '800人', { annual: true })],
    ['a figure per county', target('森林覆盖率', '70%'), target('森林覆盖率', '60%', { perUnit: '各县' })],
    ['a short name of countable things', target('示范点', '5个'), target('示范点', '8个')],
    [
      'a name that only means something in its sentence',
      target('累计完成投资', '20亿元'),
      target('累计完成投资', '50亿元'),
    ],
    ['a growth rate', target('服务业增加值', '720亿元'), target('服务业增加值', '8%', { kind: 'growth' })],
  ])('takes %s for another quantity', (_, first, second) => {
    expect(found(twice(first, second), 'TT-C-024')).toEqual([])
  })
})

describe('targets weaker than what is there (TT-C-025, TT-C-026)', () => {
  const row = (name: string, from: string, to: string): DraftSketch => ({
    indicators: [{ name, unit: '%', values: { '2022': from, '2025': to } }],
  })

  it.each([
    ['falling share of what should rise', row('生活垃圾分类覆盖率', '95', '85')],
    ['rising figure of what should fall', row('城镇登记失业率', '<=3.0', '<=3.5')],
    [
      'prose below the table',
      { ...row('劳动报酬占GDP比重', '50.7', '51'), ...goal(target('劳动报酬占GDP比重', '>50%')) },
    ],
  ])('finds a %s', (_, sketch) => {
    expect(found(sketch, 'TT-C-025')).toHaveLength(1)
  })

  it.each([
    ['equal figures', row('地表水达标率', '100', '100')],
    ['a falling figure of what should fall', row('城乡居民收入倍差', '2.0', '1.95')],
    ['a metric whose better way is unknown', row('工业用电占全社会用电比重', '60', '55')],
  ])('is silent about %s', (_, sketch) => {
    expect(found(sketch, 'TT-C-025')).toEqual([])
  })

  it('learns the better way from the words where the name does not tell', () => {
    const worded = (word: string): DraftSketch =>
      goal(
        target('跨界指数', '90', { due: '2023', quote: `跨界指数${word}90` }),
        target('跨界指数', '80', { quote: `跨界指数${word}80` }),
      )
    expect(found(worded('达到'), 'TT-C-026')).toHaveLength(1)
    expect(found(worded('降至'), 'TT-C-026')).toEqual([])
    expect(found(worded(''), 'TT-C-026')).toEqual([])
  })

  it('compares the years of the plan itself', () => {
    const years = (first: string, second: string) =>
      goal(target('养老服务覆盖率', first, { due: '2023' }), target('养老服务覆盖率', second))
    expect(found(years('65%', '60%'), 'TT-C-026')).toHaveLength(1)
    expect(found(years('55%', '60%'), 'TT-C-026')).toEqual([])
    const dip = goal(
      ...['50%', '65%', '60%'].map((share, place) => target('养老服务覆盖率', share, { due: `${2022 + place}` })),
    )
    expect(found(dip, 'TT-C-026').map(({ formula }) => formula)).toEqual(['2023年 65% → 2024年 60%'])
  })
})

describe('single figures', () => {
  it('finds reversed ranges (TT-C-011)', () => {
    expect(found(goal(target('示范企业', '30—20家')), 'TT-C-011')).toHaveLength(1)
    expect(found(goal(target('示范企业', '20—30家')), 'TT-C-011')).toEqual([])
  })

  it('finds shares over 100 % (TT-C-012), not growth or gross rates', () => {
    expect(found(goal(target('垃圾分类覆盖率', '120%')), 'TT-C-012')).toHaveLength(1)
    expect(found(goal(target('学前毛入园率', '103%'), target('产值增长率', '150%')), 'TT-C-012')).toEqual([])
  })

  it('finds parts over their whole (TT-C-013)', () => {
    const part = (count: string) => target('省级企业', count, { quote: `其中省级企业${count}` })
    expect(found(goal(target('龙头企业', '40家'), part('50家')), 'TT-C-013')).toHaveLength(1)
    expect(found(goal(target('龙头企业', '40家'), part('5家')), 'TT-C-013')).toEqual([])
  })

  it('knows that rates and averages of a part may pass those of the whole (TT-C-013)', () => {
    const pair = (metric: string, whole: string, part: string) =>
      goal(target(metric, whole), target(`重点${metric}`, part, { quote: `其中重点${metric}${part}` }))
    expect(found(pair('企业数字化改造覆盖率', '80%', '100%'), 'TT-C-013')).toEqual([])
    expect(found(pair('企业亩均税收', '30万元', '50万元'), 'TT-C-013')).toEqual([])
    expect(found(pair('企业税收', '30亿元', '50亿元'), 'TT-C-013')).toHaveLength(1)
  })

  it('finds 其中 rows over the row above (TT-C-013)', () => {
    const rows = (share: string): DraftSketch => ({
      indicators: [
        { name: '数字经济增加值占GDP比重', unit: '%', values: { '2025': '50' } },
        { name: '数字经济核心产业增加值占GDP比重', unit: '%', parent: 'i1', values: { '2025': share } },
      ],
    })
    expect(found(rows('55'), 'TT-C-013')).toHaveLength(1)
    expect(found(rows('5'), 'TT-C-013')).toEqual([])
  })

  it('adds sectors that never overlap (TT-C-014)', () => {
    const sectors = (services: string) =>
      goal(target('工业增加值占GDP比重', '48%'), target('服务业增加值占GDP比重', services))
    expect(found(sectors('60%'), 'TT-C-014')[0]?.formula).toBe('48% + 60% = 108% > 100%')
    expect(found(sectors('50%'), 'TT-C-014')).toEqual([])
  })

  it('finds words against the better way (TT-C-027)', () => {
    const words = (metric: string, quantity: string, quote: string) => goal(target(metric, quantity, { quote }))
    expect(found(words('城镇登记失业率', '>=3.5%', '城镇登记失业率提高到3.5%以上'), 'TT-C-027')).toHaveLength(1)
    expect(found(words('参保率', '<=99%', '参保率控制在99%以内'), 'TT-C-027')).toHaveLength(1)
    expect(found(words('单位GDP能耗降低率', '>=15%', '单位GDP能耗降低率达到15%以上'), 'TT-C-027')).toEqual([])
    expect(found(words('城镇登记失业率', '<=3.5%', '城镇登记失业率控制在3.5%以内'), 'TT-C-027')).toEqual([])
  })

  it('finds units that do not fit (TT-C-028)', () => {
    expect(found(goal(target('服务业增加值占GDP比重', '55亿元')), 'TT-C-028')).toHaveLength(1)
    expect(found(goal(target('居民人均可支配收入', '8%')), 'TT-C-028')).toHaveLength(1)
    expect(
      found(
        goal(target('生产安全事故死亡率', '<0.006人/亿元'), target('居民人均可支配收入', '8%', { kind: 'growth' })),
        'TT-C-028',
      ),
    ).toEqual([])
  })
})

describe('structure and duty', () => {
  const numbered = (...numbers: string[]): DraftSketch => ({
    measures: numbers.map((no) => ({ no, leads: ['县发改局'] })),
  })

  it('finds gaps (TT-C-001), also of several numbers, and lets numbering restart', () => {
    expect(found(numbered('1', '2', '5'), 'TT-C-001')[0]?.message).toBe('编号2之后缺3—4，直接到5')
    expect(found(numbered('1', '2', '1', '2'), 'TT-C-001')).toEqual([])
  })

  it('finds repeated and falling numbers (TT-C-002)', () => {
    expect(found(numbered('1', '2', '2', '3'), 'TT-C-002')).toHaveLength(1)
    expect(found(numbered('1', '2', '3'), 'TT-C-002')).toEqual([])
    const falling = (section: string) => ({
      measures: [
        { no: '5', section: 's1' },
        { no: '3', section },
      ],
    })
    expect(found(falling('s1'), 'TT-C-002')).toHaveLength(1)
    expect(found(falling('s2'), 'TT-C-002')).toEqual([])
  })

  it('names each measure without a unit (TT-C-003), but a plan without units only once', () => {
    expect(found({ measures: [{ leads: ['县教育局'] }, {}] }, 'TT-C-003').map(({ message }) => message)).toEqual([
      '第2项没有写明责任单位',
    ])
    const none = found({ measures: Array.from({ length: 12 }, () => ({})) }, 'TT-C-003')
    expect(none.map(({ message }) => message)).toEqual(['12项举措中有12项没有写明责任单位'])
    expect(none[0]?.related).toHaveLength(12)
  })

  it('asks who compiles for joint leads (TT-C-007), unless the plan settles it for all', () => {
    const joint = { leads: ['县经信局', '县卫健局'] }
    expect(found({ measures: [joint] }, 'TT-C-007')[0]).toMatchObject({
      message: '第1项有2个牵头单位，未明确谁汇总',
      suggestion: '建议由首列的县经信局汇总',
    })
    expect(found({ measures: [joint, { text: '各项任务列第一位的为牵头单位。' }] }, 'TT-C-007')).toEqual([])
    expect(found({ measures: [{ ...joint, leadExplicit: false }] }, 'TT-C-007')).toEqual([])
  })

  it('asks for a due date (TT-C-004)', () => {
    const dated = { targets: [target('书屋', '5个')] }
    const undated = { targets: [target('书屋', '5个', { dueFrom: 'plan' })] }
    expect(found({ measures: [dated, undated] }, 'TT-C-004').map(({ message }) => message)).toEqual([
      '第2项没有写完成时间',
    ])
    expect(found({ measures: [dated, { ...undated, ongoing: true }] }, 'TT-C-004')).toEqual([])
  })

  it('finds due dates outside the period (TT-C-008)', () => {
    const due = (year: string): DraftSketch => ({ ...goal(target('书屋', '5个', { due: year })), horizons: ['2035'] })
    expect(found(due('2019'), 'TT-C-008')).toHaveLength(1)
    expect(found(due('2035'), 'TT-C-008')).toEqual([])
  })

  it('compares announced counts with what is there (TT-C-005)', () => {
    const announced = (count: string | null, holds: number): DraftSketch => ({
      announced: [{ what: '指标', count, found: holds, span: [0, 0] }],
    })
    expect(found(announced('72', 0), 'TT-C-005')).toHaveLength(1)
    expect(found(announced('72', 70), 'TT-C-005')[0]?.formula).toBe('宣布72 ≠ 找到70')
    expect(found(announced(null, 0), 'TT-C-005')).toHaveLength(1)
    expect(found(announced('72', 72), 'TT-C-005')).toEqual([])
    expect(passed(announced('72', 72), 'TT-C-005')).toHaveLength(1)
  })
})

describe('what cannot be verified', () => {
  it('finds measures without a result (TT-C-031)', () => {
    const measures = [{ targets: [target('书屋', '5个')] }, {}, { targets: [target('阅读率', '明显提升')] }]
    expect(found({ measures }, 'TT-C-031').map(({ message }) => message)).toEqual([
      '第2项无数量、节点或佐证要求',
      '第3项无数量、节点或佐证要求',
    ])
  })

  it('takes a mechanism that is to be set up for a result (TT-C-031), a pilot not', () => {
    const withMechanism = (kind: 'list' | 'pilot') =>
      found(
        { measures: [{}], mechanisms: [{ id: 'k1', kind, name: '', params: {}, quote: '', span: [0, 2] }] },
        'TT-C-031',
      )
    expect(withMechanism('list')).toEqual([])
    expect(withMechanism('pilot')).toHaveLength(1)
  })

  it('finds directions without an extent (TT-C-032)', () => {
    expect(found(goal(target('阅读率', '明显提升')), 'TT-C-032')).toHaveLength(1)
    expect(found(goal(target('阅读率', '92%'), target('改革试点', '基本建成')), 'TT-C-032')).toEqual([])
    expect(found(goal(target('居民收入', '持续快于经济增长', { kind: 'relative' })), 'TT-C-032')).toEqual([])
  })

  it('finds an unknown number of things (TT-C-033)', () => {
    expect(found({ measures: [{ text: '打造一批特色书屋，推出若干服务。' }] }, 'TT-C-033')[0]?.message).toBe(
      '第1项写“打造一批”等2处，没有数量',
    )
    expect(found({ measures: [{ text: '打造特色书屋5个。' }] }, 'TT-C-033')).toEqual([])
  })
})

describe('against the superior plan', () => {
  const against = (own: ReturnType<typeof target>, superior: ReturnType<typeof target>, code: string) =>
    checkPlan(draftOf(goal(own)), draftOf(goal(superior))).filter((finding) => finding.code === code)

  it('finds targets nobody took over (TT-C-041)', () => {
    expect(against(target('居民综合阅读率', '92%'), target('森林覆盖率', '62%'), 'TT-C-041')).toHaveLength(1)
    expect(against(target('森林覆盖率', '70%'), target('森林覆盖率', '62%'), 'TT-C-041')).toEqual([])
  })

  it('finds weaker targets (TT-C-042), units and directions aligned', () => {
    expect(against(target('城乡居民收入倍差', '<=2.1'), target('城乡居民收入倍差', '<=1.9'), 'TT-C-042')).toHaveLength(
      1,
    )
    expect(against(target('城乡居民收入倍差', '<=1.8'), target('城乡居民收入倍差', '<=1.9'), 'TT-C-042')).toEqual([])
    expect(
      against(target('居民人均可支配收入', '7.5万元'), target('居民人均可支配收入', '75000元'), 'TT-C-042'),
    ).toEqual([])
    expect(
      against(target('居民人均可支配收入', '6.5万元'), target('居民人均可支配收入', '75000元'), 'TT-C-042'),
    ).toHaveLength(1)
  })

  it('never compares totals of different levels', () => {
    expect(against(target('GDP', '300亿元'), target('GDP', '2000亿元'), 'TT-C-042')).toEqual([])
  })

  it('says that it needs a superior plan', () => {
    expect(checkPlanReport(draftOf({})).notApplicable.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['TT-C-041', 'TT-C-042']),
    )
  })
})
