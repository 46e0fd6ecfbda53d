import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absent, measured } from '../reading/reading.ts'
import { row, rule, stated } from '../testing/rules.ts'
import { setDirection } from './direction.ts'
import { meets } from './meets.ts'
import { ruleOf } from './rule-of.ts'

const year = (period: string, value: string) => ({ period, reading: measured(value) })

describe('R2: signs at the boundary', () => {
  it.each([
    ['>', '95', '95.0', 'not_met'],
    ['>', '95', '95.01', 'met'],
    ['>=', '64', '64', 'met'],
    ['>=', '64', '63.99', 'not_met'],
    ['<=', '5.5', '5.5', 'met'],
    ['<', '80', '80', 'not_met'],
  ] as const)('%s%s at %s: %s', (comparator, value, at, outcome) => {
    expect(meets(rule('bound', comparator, { value, unit: '%' }), measured(at)).outcome).toBe(outcome)
  })

  it('R2: 三分之二以上 is two thirds exactly, measured in per cent', () => {
    const share = rule('bound', '>=', { metric: '民生支出占一般公共预算支出比例', value: '2/3', words: null })
    expect(share).toMatchObject({ unit: '%', value: '200/3', words: '2/3' })
    expect(meets(share, measured('66.67')).outcome).toBe('met')
    expect(meets(share, measured('66.66666666666666666666666666')).outcome).toBe('not_met')
    expect(meets(share, measured('66.66666666666666666666666667')).outcome).toBe('met')
    expect(meets(share, measured('66.6')).sentence).toBe(
      '民生支出占一般公共预算支出比例为66.6%，目标不低于66.67%（200/3），低0.0667个百分点，未达。',
    )
  })

  it('R2: 达到 is met beyond the figure on the better side only', () => {
    const more = rule('bound', '=', { metric: '数字经济总量', value: '700', unit: '亿元' })
    expect(meets(more, measured('712.4')).outcome).toBe('met')
    expect(meets(more, measured('699.9')).outcome).toBe('not_met')
    const less = rule('bound', '=', { metric: 'PM2.5平均浓度', value: '24', unit: '微克/立方米' })
    expect(meets(less, measured('21')).outcome).toBe('met')
    expect(meets(less, measured('25')).outcome).toBe('not_met')
    const exactly = { ...more, direction: setDirection('closer', '按计划数') }
    expect(meets(exactly, measured('712.4')).outcome).toBe('not_met')
    expect(meets(exactly, measured('700.0')).outcome).toBe('met')
  })
})

describe('R6: the same figure at all milestones', () => {
  const pm = row({ value: '23' }, { value: '23' })
  const kept = { metric: 'PM2.5平均浓度', value: '23', unit: '微克/立方米', row: pm }

  it('R6: has a tolerance: 23.4 is met at the margin within 0.5, missed without', () => {
    const bound = rule('maintain', '=', kept, { tolerance: '0.5' })
    expect(meets(bound, measured('23.4'), { period: '2022' })).toEqual({
      outcome: 'met_marginal',
      reason: 'tolerance',
      sentence:
        '2022年PM2.5平均浓度为23.4微克/立方米（按原值判定，不先修约），目标降到或保持在23微克/立方米，高0.4微克/立方米，在容差0.5以内，达标（临界）。',
    })
    expect(meets({ ...bound, tolerance: '0' }, measured('23.4')).outcome).toBe('not_met')
  })

  it('R6: the usual tolerance is one per cent or half of the last decimal shown, whichever is more', () => {
    const bound = rule('maintain', '=', kept)
    expect(bound.tolerance).toBeNull()
    expect(meets(bound, measured('23.5')).outcome).toBe('met_marginal')
    expect(meets(bound, measured('23.51')).outcome).toBe('not_met')
    const growth = rule('maintain', '=', { metric: '蓝海天数', value: '300', unit: '天' })
    expect(meets(growth, measured('297')).outcome).toBe('met_marginal')
    expect(meets(growth, measured('296')).outcome).toBe('not_met')
  })

  it('R6: a printed sign draws the line itself', () => {
    const strict = rule('maintain', '>', { value: '95', unit: '%', row: row({ value: '95' }, { value: '95' }) })
    expect(meets(strict, measured('95.0')).outcome).toBe('not_met')
  })
})

it('R16: 94.45 misses ≥94.5 unless the rule rounds first, and the rule is printed', () => {
  const bound = rule('bound', '>=', { metric: '国民体质合格率', value: '94.5', unit: '%' })
  expect(meets(bound, measured('94.45'))).toMatchObject({
    outcome: 'not_met',
    sentence: '国民体质合格率为94.45%（按原值判定，不先修约），目标不低于94.5%，低0.05个百分点，未达。',
  })
  const first = { ...bound, rounding: { places: 1, judge: 'rounded' as const } }
  expect(meets(first, measured('94.45'))).toMatchObject({
    outcome: 'met',
    sentence: '国民体质合格率为94.45%（先修约为94.5再判定），目标不低于94.5%，持平，达标。',
  })
})

describe('R4: promises in words', () => {
  const satisfied = rule('trend', 'qualitative', { metric: '群众满意度', words: '稳步提升', unit: '%' })

  it('R4: 稳步提升 asks for a rise in two of the last three years', () => {
    expect(satisfied).toMatchObject({ towards: 'up', least: 2, of: 3 })
    const earlier = [year('2021', '95.1'), year('2022', '95.4')]
    const known = (before: string) => [...earlier, year('2020', before)]
    const in2023 = (all: typeof earlier) => meets(satisfied, measured('95.3'), { period: '2023', earlier: all })
    expect(in2023(known('94.8')).outcome).toBe('met')
    expect(in2023(known('95.2')).outcome).toBe('not_met')
    expect(in2023(earlier)).toEqual({
      outcome: 'undecided',
      reason: 'no_earlier',
      sentence:
        '2023年群众满意度为95.3%，比上年同期：2023年下降0.1、2022年上升0.3、2021年变动不详，其中上升1次，要求3年中至少2次，补录以前年度数据后判定。',
    })
    expect(meets({ ...satisfied, of: 2 }, measured('95.3'), { period: '2023', earlier }).outcome).toBe('not_met')
  })

  it('R4: a rise below the tolerance is none', () => {
    const earlier = [year('2020', '95.0'), year('2021', '95.1'), year('2022', '95.2')]
    const context = { period: '2023', earlier }
    expect(meets(satisfied, measured('95.3'), context).outcome).toBe('met')
    expect(meets({ ...satisfied, tolerance: '0.2' }, measured('95.3'), context).outcome).toBe('not_met')
  })

  it('R4: 明显提升 is against the base', () => {
    const marked = rule('trend', 'qualitative', { metric: '收支水平', words: '明显提高' })
    expect(meets(marked, measured('12'), {})).toMatchObject({ outcome: 'undecided', reason: 'no_base' })
    expect(meets(marked, measured('12'), { base: year('2020', '11') }).outcome).toBe('met')
    expect(meets(marked, measured('11'), { base: year('2020', '11') }).outcome).toBe('not_met')
  })

  it('R4: 合理区间 needs bounds and is never a made-up number', () => {
    const gini = ruleOf(stated('maintain', 'qualitative', { metric: '基尼系数', words: '维持在合理区间' }))
    expect(gini).toMatchObject({ kind: 'range', low: null, high: null })
    expect(meets(gini, measured('0.42'))).toEqual({
      outcome: 'undecided',
      reason: 'needs_bounds',
      sentence: '基尼系数为0.42，“维持在合理区间”未写明上下限，请先设定区间。',
    })
    const set = { ...gini, kind: 'range', low: null, high: { value: '0.4', closed: true } } as const
    expect(meets(set, measured('0.42')).outcome).toBe('not_met')
    expect(meets(set, measured('0.4')).outcome).toBe('met')
  })

  it('R4: 前列 is the first third of the peers, and the third is said', () => {
    const front = rule('rank', 'qualitative', { metric: '公众食品和药品安全满意度', words: '保持在全省前列' })
    expect(front).toMatchObject({ within: { share: '1/3' }, peers: '全省' })
    expect(meets(front, null).reason).toBe('no_rank')
    expect(meets(front, null, { rank: { place: 3, of: 11 } })).toMatchObject({
      outcome: 'met',
      sentence: '公众食品和药品安全满意度列全省第3位（共11个），“保持在全省前列”按前1/3计为前3位，达标。',
    })
    expect(meets(front, null, { rank: { place: 4, of: 11 } }).outcome).toBe('not_met')
    expect(meets(front, null, { rank: { place: 4, of: 12 } }).outcome).toBe('met')
    expect(meets(front, null, { rank: { place: 1, of: 2 } }).outcome).toBe('met')
    const fifty = rule('rank', '<=', { metric: '国家级经开区排名', value: '50', unit: '位' })
    expect(meets(fifty, measured('50')).outcome).toBe('met')
    expect(meets(fifty, measured('51')).outcome).toBe('not_met')
  })

  it('R4: a state is shown by evidence, 清零 by a count', () => {
    const built = rule('milestone', 'qualitative', { metric: '区疾控中心', words: '建成' })
    expect(meets(built, null)).toMatchObject({ outcome: 'undecided', reason: 'no_evidence' })
    const evidence = { reached: true, text: '验收文件' }
    expect(meets(built, null, { evidence })).toMatchObject({ outcome: 'met', reason: 'evidence' })
    const cleared = rule('milestone', '=', { metric: '零就业家庭', value: '0', words: '动态清零' })
    expect(meets(cleared, measured('0')).outcome).toBe('met')
    expect(meets(cleared, measured('1')).outcome).toBe('not_met')
  })
})

describe('growth, multiples and what they start from', () => {
  it('R10: a rate that is measured itself needs no base; a level does and says so', () => {
    const rate = rule('growth', '=', { metric: '农家乐民宿经营收入增速', value: '10', unit: '%' })
    expect(meets(rate, measured('10.2')).outcome).toBe('met')
    const level = rule('growth', '>=', {
      metric: '低收入农户人均可支配收入年均增长',
      value: '15',
      unit: '%',
      annual: true,
    })
    expect(meets(level, measured('15208.75'), { period: '2023' })).toMatchObject({
      outcome: 'undecided',
      reason: 'no_base',
    })
    const base = year('2020', '10000')
    expect(meets(level, measured('15208.75'), { period: '2023', base }).outcome).toBe('met')
    expect(meets(level, measured('15208.74'), { period: '2023', base }).outcome).toBe('not_met')
    expect(meets(level, measured('1'), { period: '2023', base: year('2020', '0') }).reason).toBe('base_not_positive')
    expect(meets(level, measured('1'), { period: '2023', base: year('2020', '-3') }).reason).toBe('base_not_positive')
    expect(meets(level, measured('-4'), { period: '2023', base })).toMatchObject({
      outcome: 'undecided',
      reason: 'sign_changes',
    })
  })

  it('下降15% is a fall: the rate is how much less', () => {
    const fall = rule('growth', '=', { metric: '单位GDP能耗下降', value: '15', unit: '%', base: '2020' })
    expect(fall).toMatchObject({ change: 'fall', measured: 'level', base: { period: '2020' } })
    expect(fall.direction).toMatchObject({ towards: 'up', because: '降幅越大越好', conflict: null })
    const base = year('2020', '0.4')
    expect(meets(fall, measured('0.34'), { period: '2025', base })).toEqual({
      outcome: 'met',
      reason: 'figure',
      sentence: '2025年单位GDP能耗下降（监测值0.34，比基期0.4）为15%，目标达到15%，持平，达标。',
    })
    expect(meets(fall, measured('0.341'), { base }).outcome).toBe('not_met')
    expect(meets(fall, measured('0.5'), { base }).outcome).toBe('not_met')
    const rate = rule('growth', '>=', { metric: '主要污染物排放量减少', value: '10', unit: '%' })
    expect(meets(rate, measured('11')).outcome).toBe('met')
  })

  it('翻番 is twice the base', () => {
    const doubled = rule('multiple', '=', { metric: '数字经济核心产业增加值', value: '2', unit: '倍' })
    expect(meets(doubled, measured('20.02'), { base: year('2020', '10.01') }).outcome).toBe('met')
    expect(meets(doubled, measured('20.01'), { base: year('2020', '10.01') })).toMatchObject({ outcome: 'not_met' })
    expect(meets(doubled, measured('20.01')).reason).toBe('no_base')
  })
})

it('a relative target is open until both figures exist', () => {
  const growth = { metric: '人均可支配收入增幅', place: null }
  const relative = rule('relative', '>=', { metric: '低保标准增幅', unit: '%', reference: growth })
  expect(meets(relative, measured('8'))).toEqual({
    outcome: 'undecided',
    reason: 'no_reference',
    sentence: '低保标准增幅为8%，缺参照值“人均可支配收入增幅”。',
  })
  expect(meets(relative, null, { reference: measured('8') }).reason).toBe('no_reading')
  expect(meets(relative, measured('8'), { reference: measured('8.0') }).outcome).toBe('met')
  expect(meets(relative, measured('7.9'), { reference: measured('8') }).outcome).toBe('not_met')
})

it('R15: what is absent leaves the target undecided for its own reason', () => {
  const bound = rule('bound', '>=', { value: '1' })
  for (const kind of ['blank', 'not_applicable', 'not_due', 'suppressed'] as const) {
    expect(meets(bound, absent(kind))).toMatchObject({ outcome: 'undecided', reason: kind })
  }
  expect(meets(bound, null).reason).toBe('no_reading')
  expect(meets(rule('bound', '<=', { value: '0' }), measured('0')).outcome).toBe('met')
})

it('exact at any boundary: a unit in the last place decides', () => {
  const digits = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }))
  fc.assert(
    fc.property(digits, ([units, places]) => {
      const at = (n: number) => measured(`${n}e-${places}`)
      const value = at(units).value.toFixed()
      const [least, most] = [rule('bound', '>=', { value }), rule('bound', '<', { value })]
      expect(meets(least, at(units)).outcome).toBe('met')
      expect(meets(least, at(units - 1)).outcome).toBe('not_met')
      expect(meets(most, at(units)).outcome).toBe('not_met')
      expect(meets(most, at(units - 1)).outcome).toBe('met')
    }),
  )
})
