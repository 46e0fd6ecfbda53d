import { describe, expect, it } from 'vitest'
import { type Indicators, world } from '../formula/testing/world.ts'
import { expandTemplate, type RuleTemplate } from './expand-template.ts'
import { runRules } from './run-rule.ts'

const FRAME = { id: 't', severity: 'warning' } as const

/** Thirty amounts, and the rows under some. */
const AMOUNTS = Array.from({ length: 30 }, (_, at) => `指标${at + 1}`)
const INDICATORS: Indicators = {
  ...Object.fromEntries(AMOUNTS.map((name) => [name, '亿元'])),
  总人口: '万人',
  城镇人口: '人',
  农村人口: '万人',
  '{带括号}': '万人',
  数字经济占比: '%',
  核心产业占比: '%',
  表头: '',
}
const catalogueOf = (wholes: Readonly<Record<string, string>>) => ({
  indicators: Object.keys(INDICATORS).map((name) => ({ name, whole: wholes[name] ?? null })),
  factsOf: world(INDICATORS, {}).factsOf,
})

const expand = (template: RuleTemplate, wholes: Readonly<Record<string, string>> = {}) =>
  expandTemplate(template, catalogueOf(wholes))

describe('R36 其中 ≤ 总数', () => {
  const wholes = { 城镇人口: '总人口', 农村人口: '总人口', 核心产业占比: '数字经济占比', 指标2: '表头' }
  const { rules, leftOut } = expand({ ...FRAME, kind: 'part-within-whole' }, wholes)

  it('covers every row that stands under another, and says which cannot be compared', () => {
    expect(rules.map(({ rule: { id, title } }) => `${id} ${title}`)).toEqual([
      't/城镇人口 城镇人口不大于总人口',
      't/农村人口 农村人口不大于总人口',
      't/核心产业占比 核心产业占比不大于数字经济占比',
    ])
    expect(leftOut).toMatchObject([{ rule: 't/指标2', problems: [{ code: 'TT-Y-022' }] }])
  })

  it('compares in one unit and finds the part that is larger than its whole', () => {
    const { host } = world(INDICATORS, {
      ...{ '总人口 甲 2024': '20', '城镇人口 甲 2024': '210000', '农村人口 甲 2024': '9' },
      ...{ '核心产业占比 甲 2024': '51', '数字经济占比 甲 2024': '50' },
    })
    const results = [...runRules(rules, [{ place: '甲', period: '2024' }], host)]
    expect(results.map((result) => (result.outcome === 'failed' ? result.finding.message : result.outcome))).toEqual([
      '2024年甲：城镇人口 210000人，应不大于 总人口 20万人',
      'passed',
      '2024年甲：核心产业占比 51%，应不大于 数字经济占比 50%',
    ])
  })
})

describe('R36 bands', () => {
  const band: RuleTemplate = {
    ...FRAME,
    kind: 'year-on-year-band',
    names: 'all',
    percent: { lowest: null, highest: '30' },
    points: { lowest: '-5', highest: '5' },
  }

  it('one template yields 300 checks', () => {
    const { rules } = expand({ ...band, names: AMOUNTS })
    const places = Array.from({ length: 10 }, (_, at) => ({ place: `县${at}`, period: '2024' }))
    const readings = Object.fromEntries(
      places.flatMap(({ place }, at) =>
        AMOUNTS.flatMap((name) => [
          [`${name} ${place} 2023`, '100'],
          [`${name} ${place} 2024`, at === 7 && name === '指标9' ? '131' : '130'],
        ]),
      ),
    )
    const results = [...runRules(rules, places, world(INDICATORS, readings).host)]
    expect(results).toHaveLength(300)
    const failed = results.flatMap((result) => (result.outcome === 'failed' ? [result.finding] : []))
    expect(results.filter(({ outcome }) => outcome === 'passed')).toHaveLength(299)
    expect(failed).toMatchObject([
      {
        message: '2024年县7：指标9 131亿元 ÷ 2023年指标9 100亿元 − 1 = 31%，应不大于 30%',
        cells: [{ period: '2024' }, { period: '2023' }],
      },
    ])
  })

  it('of percentages the change in points counts', () => {
    const { rules } = expand({ ...band, names: ['数字经济占比', '总人口'] })
    expect(rules.map(({ rule }) => `${rule.left} ${rule.operator} ${rule.right}`)).toEqual([
      '同比(数字经济占比) ≥ -5',
      '同比(数字经济占比) ≤ 5',
      '同比(总人口) ≤ 30',
    ])
    const { host } = world(INDICATORS, { '数字经济占比 甲 2024': '56', '数字经济占比 甲 2023': '50.5' })
    const [low, high] = [...runRules(rules.slice(0, 2), [{ place: '甲', period: '2024' }], host)]
    expect(low).toMatchObject({ outcome: 'passed' })
    expect(high).toMatchObject({
      finding: { message: '2024年甲：数字经济占比 56% − 2023年数字经济占比 50.5% = 5.5个百分点，应不大于 5个百分点' },
    })
    expect(expand({ ...band, names: ['数字经济占比'], points: null }).rules).toEqual([])
  })

  it('peers: a slipped decimal point stands out among siblings or in a group', () => {
    const readings = { '指标1 甲 2024': '600', '指标1 乙 2024': '70', '指标1 丙 2024': '65' }
    const { host } = world(INDICATORS, readings)
    const peers = { ...FRAME, kind: 'peer-band', names: ['指标1'], times: '2' } as const
    const at = (place: string) => [{ place, period: '2024' }]
    const all = [...runRules(expand({ ...peers, group: null }).rules, at('甲'), host)]
    expect(all.map(({ outcome }) => outcome)).toEqual(['passed', 'failed'])
    expect(all[1]).toMatchObject({
      finding: { message: '2024年甲：指标1 600亿元，应不大于 同级3个的简单平均 245亿元（未加权） × 2 = 490亿元' },
    })
    const group = [...runRules(expand({ ...peers, group: '山区' }).rules, at('乙'), host)]
    expect(group.map(({ outcome }) => outcome)).toEqual(['passed', 'passed'])
  })
})

it('R36 pairs', () => {
  const pairs = [
    ['指标1', '指标2'],
    ['指标3', '没有的'],
  ] as const
  const { rules, leftOut } = expand({ ...FRAME, kind: 'compulsory-pair', pairs })
  expect(rules.map(({ rule }) => rule.title)).toEqual(['指标1和指标2同时填报'])
  expect(leftOut).toMatchObject([{ title: '指标3和没有的同时填报', problems: [{ code: 'TT-Y-021' }] }])
  const exclusive = expand({ ...FRAME, kind: 'exclusive-pair', pairs: [['指标1', '指标2']] })
  const { host } = world(INDICATORS, { '指标1 甲 2024': '1', '指标2 甲 2024': '2' })
  expect([...runRules(exclusive.rules, [{ place: '甲', period: '2024' }], host)]).toMatchObject([{ outcome: 'failed' }])
})
