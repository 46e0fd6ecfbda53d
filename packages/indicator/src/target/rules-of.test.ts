import type { DraftIndicator, TargetQuantity } from '@tongtu/plan'
import { describe, expect, it } from 'vitest'
import { measured } from '../reading/reading.ts'
import { bindDelegated, effectiveRule } from './delegated.ts'
import { setDirection } from './direction.ts'
import { checkParts } from './family.ts'
import { meets } from './meets.ts'
import { ruleOf } from './rule-of.ts'
import { rulesOf } from './rules-of.ts'
import type { DelegatedRule, TargetRule } from './target-rule.ts'
import { meetsEach, worstOf } from './two-valued.ts'

type Cell = readonly [
  kind: TargetQuantity['kind'] | null,
  comparator: TargetQuantity['comparator'] | null,
  value?: string,
]

/** A row of an annex with 2022 and 2025; a third part of a cell is its figure, or its words. */
function annexRow(name: string, unit: string | null, cells: readonly Cell[]): DraftIndicator {
  const values = cells.map(([kind, comparator, text = ''], at) => ({
    period: ['2022', '2025'][at]!,
    role: 'target' as const,
    raw: text,
    kind,
    comparator,
    ...(/^\d/.test(text) ? { value: text, words: null } : { value: null, words: text || null }),
    valueTo: null,
    unit,
    alternatives: [],
    span: [0, 0] as const,
  }))
  return {
    id: 'i1',
    no: '1',
    name,
    unit,
    category: null,
    attribute: null,
    parent: null,
    leadUnits: [],
    span: [0, 0],
    values,
  }
}

const bothRules = (...row: Parameters<typeof annexRow>) => rulesOf(annexRow(...row)).milestones.map(({ rule }) => rule)

describe('R1: rows of an annex become rules', () => {
  it('R1: each milestone has its own; a cell without a figure has none and is said', () => {
    const rules = rulesOf(
      annexRow('数字经济增加值占GDP比重', '%', [
        [null, null, '——'],
        ['bound', '=', '50'],
      ]),
    )
    expect(rules.milestones).toMatchObject([{ period: '2025', rule: { kind: 'bound', value: '50', due: '2025' } }])
    expect(rules.without).toEqual(['2022'])
  })

  it.each([
    ['稳步下降', 'trend', { kind: 'trend', towards: 'down', least: 2, of: 3 }],
    ['逐年下降', 'trend', { kind: 'trend', towards: 'down', least: 3, of: 3 }],
    ['双达标', 'trend', { kind: 'trend', towards: null }],
    ['维持在合理区间', 'maintain', { kind: 'range', low: null, high: null }],
    ['保持在全省前列', 'rank', { kind: 'rank', within: { share: '1/3' }, peers: '全省' }],
    ['率先迈向国际先进水平', 'rank', { kind: 'rank', within: null, peers: '国际' }],
    ['居全国第一位', 'rank', { kind: 'rank', within: { places: 1 }, peers: '全国' }],
    ['根据省定目标', 'delegated', { kind: 'delegated', setBy: '省', bound: null }],
    ['完成市下达任务', 'delegated', { kind: 'delegated', setBy: '市' }],
    ['基本全覆盖', 'coverage', { kind: 'coverage', value: null }],
    ['保持在5A级水平', 'maintain', { kind: 'milestone', state: '保持在5A级水平' }],
    ['明显提升', 'growth', { kind: 'trend', against: 'base' }],
  ] as const)('R4: %s has a machine rule', (words, kind, expected) => {
    expect(bothRules('某项', null, [[kind, 'qualitative', words]])).toMatchObject([expected])
  })

  it('a rule is plain data', () => {
    const [made] = bothRules('人均地区生产总值', '万元', [
      ['bound', '=', '7.27'],
      ['bound', '=', '9.24'],
    ])
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })
})

describe('R3: direction', () => {
  it('R3: 1.5 → ≤1.5 is kept as two kinds of sign, both the lower the better', () => {
    const rules = bothRules('地区人均GDP最高最低倍差', null, [
      ['bound', '=', '1.5'],
      ['bound', '<=', '1.5'],
    ])
    expect(rules).toMatchObject([
      { kind: 'maintain', operator: '=', tolerance: null, direction: { towards: 'down', from: 'operator' } },
      { kind: 'maintain', operator: '<=', tolerance: '0', direction: { towards: 'down', conflict: null } },
    ])
    expect(rules.map((one) => meets(one, measured('1.46')).outcome)).toEqual(['met', 'met'])
    expect(rules.map((one) => meets(one, measured('1.55')).outcome)).toEqual(['met_marginal', 'not_met'])
  })

  it.each([
    ['单位GDP建设用地使用面积', '平方米/万元', '32.66', '28.38', 'down', 'milestones', '目标值由32.66降到28.38'],
    ['人均地区生产总值', '万元', '7.27', '9.24', 'up', 'milestones', '目标值由7.27升到9.24'],
    ['设区城市PM2.5平均浓度', '微克/立方米', '23', '23', 'down', 'name', '“浓度”通常越低越好'],
    ['生活垃圾分类覆盖面', '%', '100', '100', 'up', 'kind', '100%已是上限'],
    ['城乡居民收入差距', null, '2', '2', 'down', 'name', '“差距”通常越低越好'],
    ['某项', null, '2', '2', 'up', 'usual', '原文为“达到”，未写方向，按越高越好'],
  ] as const)('R3: %s (%s) %s → %s: %s', (name, unit, first, last, towards, from, because) => {
    const [made] = bothRules(name, unit, [
      ['bound', '=', first],
      ['bound', '=', last],
    ])
    expect(made!.direction).toEqual({ towards, from, because, conflict: null })
  })

  it('R3: what speaks for the contrary is flagged, and a person decides', () => {
    const [made] = bothRules('矛盾纠纷化解率', '%', [['bound', '<=', '99']])
    expect(made!.direction.conflict).toBe('方向存疑：目标写明上限，但“化解率”通常越高越好')
    const set: TargetRule = { ...made!, direction: setDirection('up', '统计局核定') }
    expect(set.direction).toEqual({ towards: 'up', from: 'set', because: '统计局核定', conflict: null })
    expect(meets(set, measured('98')).outcome).toBe('met')
  })
})

it('R5: a delegated target waits, then takes what the upper level sets, then its revision', () => {
  const [made] = bothRules('单位GDP能耗降幅', '%', [['delegated', 'qualitative', '根据省定目标']]) as [DelegatedRule]
  expect(effectiveRule(made)).toBeNull()
  expect(meets(made, measured('-3.2'), { period: '2022' })).toEqual({
    outcome: 'undecided',
    reason: 'awaiting_superior',
    sentence: '2022年单位GDP能耗降幅待省定：上级目标下达后再判定。',
  })
  const set = (value: string) => {
    const rule = ruleOf({
      metric: made.metric,
      kind: 'bound',
      comparator: '<=',
      value,
      valueTo: null,
      unit: '%',
      words: null,
    })
    return bindDelegated(made, rule.kind === 'delegated' ? null : { rule, source: '浙发改〔2022〕1号' })
  }
  expect(meets(set('-3.5'), measured('-3.2')).outcome).toBe('not_met')
  expect(meets(set('-3.0'), measured('-3.2')).outcome).toBe('met')
  expect(meets(bindDelegated(set('-3.5'), null), measured('-3.2')).reason).toBe('awaiting_superior')
})

describe('R7: two definitions of one thing', () => {
  const row = annexRow('城镇调查失业率', '%', [
    ['bound', '<=', '5.5'],
    ['bound', '<=', '5.5'],
  ])
  const registered = { kind: 'bound', comparator: '<=', value: '3.5', valueTo: null, unit: '%', words: null } as const
  const alternatives = [{ name: '城镇登记失业率', raw: '(3.5以内)', quantity: registered }]
  const [target] = rulesOf({ ...row, values: row.values.map((cell) => ({ ...cell, alternatives })) }).milestones
  const readings = [
    { name: null, reading: measured('5.4') },
    { name: '城镇登记失业率', reading: measured('3.6') },
  ]

  it('R7: both are reported, one is the verdict', () => {
    expect(meetsEach(target!, readings)).toMatchObject([
      {
        name: null,
        outcome: 'met',
        governs: true,
        sentence: '城镇调查失业率为5.4%，目标不高于5.5%，低0.1个百分点，达标。',
      },
      { name: '城镇登记失业率', outcome: 'not_met', governs: false },
    ])
  })

  it('R7: a rule says which governs', () => {
    const verdict = (...governing: Parameters<typeof meetsEach>[2][]) =>
      meetsEach(target!, readings, governing[0]).find(({ governs }) => governs)?.outcome
    expect(verdict('all')).toBe('not_met')
    expect(verdict('any')).toBe('met')
    expect(verdict({ name: '城镇登记失业率' })).toBe('not_met')
    expect(meetsEach(target!, [readings[0]!], 'all')[1]).toMatchObject({ outcome: 'undecided', governs: true })
  })
})

describe('R8: 其中 rows', () => {
  const part = (name: string, value: string) => ({ name, reading: measured(value) })

  it('R8: a part is not more than its whole', () => {
    const whole = part('数字经济增加值占GDP比重', '50')
    expect(checkParts(whole, [part('核心产业', '5')], 'none')).toEqual([])
    expect(checkParts(whole, [part('核心产业', '51')], 'none', '2025')).toEqual([
      {
        part: '核心产业',
        sentence: '2025年“核心产业”为51，大于“数字经济增加值占GDP比重”的50；其中项不能大于总数，请核对两项数据',
      },
    ])
    expect(checkParts({ name: '总数', reading: null }, [part('其中', '5')], 'sum')).toEqual([])
  })

  it('R8: parts that make the whole add up, when all are there', () => {
    const whole = part('合计', '10')
    expect(checkParts(whole, [part('甲', '4'), part('乙', '6')], 'sum')).toEqual([])
    expect(checkParts(whole, [part('甲', '4'), { name: '乙', reading: null }], 'sum')).toEqual([])
    expect(checkParts(whole, [part('甲', '4'), part('乙', '5.5')], 'sum')[0]?.sentence).toContain('合计9.5，相差0.5')
    expect(checkParts(whole, [part('甲', '60'), part('乙', '45')], 'share')[0]?.sentence).toContain('合计105%')
  })

  it('R8: of two bands each has its result and the parent shows the worse', () => {
    const bands = ['70', '20'].map((value) => ruleOf({ ...plainShare, value }))
    const results = [meets(bands[0]!, measured('71')), meets(bands[1]!, measured('19.9'))]
    expect(results.map(({ outcome }) => outcome)).toEqual(['met', 'not_met'])
    expect(worstOf(results)).toBe(results[1])
    expect(worstOf([])).toBeNull()
  })
  const plainShare = {
    metric: '群体比例',
    kind: 'bound',
    comparator: '=',
    valueTo: null,
    unit: '%',
    words: null,
  } as const
})

it('R17: a reading in another unit is converted, or the target stays undecided', () => {
  const bound = ruleOf({
    metric: '参保人数',
    kind: 'bound',
    comparator: '>=',
    value: '5.3',
    valueTo: null,
    unit: '万人',
    words: null,
  })
  expect(meets(bound, measured('53000'), { unit: '人' }).outcome).toBe('met')
  expect(meets(bound, measured('52999'), { unit: '人' }).outcome).toBe('not_met')
  expect(meets(bound, measured('53000'), { unit: '户' })).toMatchObject({ outcome: 'undecided', reason: 'other_unit' })
})

it('R29: where lower is better 72 meets ≤80', () => {
  const [made] = bothRules('万人成讼率', '件/万人', [
    ['bound', '<=', '90'],
    ['bound', '<=', '80'],
  ])
  expect(meets(made!, measured('72')).outcome).toBe('met')
  expect(made!.direction.towards).toBe('down')
})
