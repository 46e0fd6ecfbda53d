import { describe, expect, it } from 'vitest'
import type { TargetRule } from '../target/target-rule.ts'
import { d } from '../testing/numbers.ts'
import { row, rule } from '../testing/rules.ts'
import { bare, dated, digital, years } from '../testing/target-facts.ts'
import { compareMethods } from './compare-methods.ts'
import { judge } from './judge.ts'
import { statuses } from './status.ts'
import type { TargetFacts } from './target-facts.ts'

const growthRatios = ['open_sdg', 'un', 'eurostat']

/** The nine figures that stand the same at every milestone: metric, sign, figure, unit, and what came of it. */
const flatFigures = [
  ['农家乐民宿经营收入增速', '=', '10', '%', '8.6'],
  ['地区人均GDP最高最低倍差', '<=', '1.5', null, '1.52'],
  ['地区人均可支配收入最高最低倍差', '<=', '1.5', null, '1.47'],
  ['设区城市PM2.5平均浓度', '=', '23', '微克/立方米', '22.1'],
  ['地表水达到或优于Ⅲ类水质比例', '=', '100', '%', '100'],
  ['生活垃圾分类覆盖面', '=', '100', '%', '99.2'],
  ['城镇调查失业率', '<=', '5.5', '%', '5.4'],
  ['普惠性幼儿园在园幼儿占比', '>', '95', '%', '95.0'],
  ['全面从严治党成效度', '>=', '97.5', '%', '98.1'],
] as const

/** The ten that are words at every milestone. */
const flatWords: readonly TargetRule[] = [
  rule('delegated', 'qualitative', { metric: '单位GDP能耗', words: '根据省定目标' }),
  rule('delegated', 'qualitative', { metric: '单位GDP碳排放', words: '根据省定目标' }),
  rule('trend', 'qualitative', { metric: '恩格尔系数', words: '稳步下降' }),
  rule('range', 'qualitative', { metric: '基尼系数', words: '维持在合理区间' }),
  rule('rank', 'qualitative', { metric: '公众食品和药品安全满意度', words: '保持在全省前列' }),
  rule('trend', 'qualitative', { metric: '个人卫生支出占卫生总费用比例', words: '逐步下降' }),
  rule('maintain', '>=', { metric: '民生支出占一般公共预算支出比例', value: '2/3', words: '三分之二以上' }),
  rule('trend', 'qualitative', { metric: '房价与居民人均可支配收入之比', words: '逐步下降' }),
  rule('trend', 'qualitative', { metric: '群众获得感幸福感安全感满意度', words: '稳步提升' }),
  rule('trend', 'qualitative', { metric: '整体智治实现率', words: '稳步提升' }),
]

describe('R30: nineteen rows with the same target at every milestone', () => {
  it.each(flatFigures)('R30: %s %s%s: R is undefined, and there is a verdict', (metric, sign, value, unit, actual) => {
    const facts: TargetFacts = {
      ...bare(rule('maintain', sign, { metric, value, unit, row: row({ value }, { value }) }), '2023', [
        dated('2022', value),
        dated('2023', actual),
      ]),
      base: dated('2022', value),
    }
    for (const one of compareMethods(facts).rows.filter(({ id }) => growthRatios.includes(id))) {
      expect(one).toMatchObject({ value: null, reason: { code: 'target_equals_base' } })
      expect(one.reason?.words).toBe('目标值等于基期值，所需增速为零，增速之比无定义')
    }
    const verdict = judge(facts)
    expect(['on_track', 'at_risk', 'off_track']).toContain(verdict.status)
    expect(verdict.met.outcome).not.toBe('undecided')
  })

  it.each(
    flatWords.map((one) => [one.metric, one] as const),
  )('R30: %s has no rate to compare, and a verdict', (_, of) => {
    const facts = { ...bare(of, '2023', years('70', '69', '68', '67')), context: { rank: { place: 2, of: 11 } } }
    for (const one of compareMethods(facts).rows.filter(({ id }) => growthRatios.includes(id))) {
      expect(one.value).toBeNull()
      expect(one.reason?.words).not.toBe('')
    }
    expect(statuses).toContain(judge(facts).status)
  })
})

describe('R30: methods side by side', () => {
  it('R30: each names its question, formula and version; a warning says who sees it otherwise', () => {
    const { rows, disagree, warning } = compareMethods(digital)
    const light = (id: string) => rows.find((one) => one.id === id)?.light
    expect([light('time_proportional'), light('open_sdg'), light('un')]).toEqual(['off_track', 'at_risk', 'at_risk'])
    expect(disagree).toBe(true)
    expect(warning).toMatch(
      /^各方法结论不一致：年均增速比法（Open SDG）.*判为关注；序时进度法.*判为滞后。引用时须注明所用方法。$/,
    )
    expect(rows.find(({ id }) => id === 'completion')).toMatchObject({
      question: 'level',
      questionName: '现状水平',
      value: '0.82',
      light: null,
      version: 1,
    })
  })

  it('R30: a way that is on pace under every method warns of nothing', () => {
    const { disagree, warning } = compareMethods({
      ...digital,
      readings: [dated('2022', '3.5'), dated('2023', '4.1'), dated('2024', '4.7')],
    })
    expect([disagree, warning]).toEqual([false, null])
  })

  it('R28: thresholds that a person sets bring the methods that need them to life', () => {
    const thresholds = {
      redFlag: d('3.5'),
      satisfactory: d(5),
      unacceptable: d('3.5'),
      range: { low: d(5), high: d(6), lowerBound: d('3.5'), upperBound: d(8) },
    }
    const { rows } = compareMethods({ ...digital, settings: { thresholds } })
    const value = (id: string) => rows.find((one) => one.id === id)?.value
    expect([value('spider'), value('efficacy'), value('interval')]).toEqual(['4.666666666667', '76', '40'])
    expect(compareMethods(digital).rows.find(({ id }) => id === 'spider')?.reason?.words).toBe('未设定红线，不能计分')
  })

  it('without a figure of the period every method says so', () => {
    const { rows, warning } = compareMethods({ ...digital, readings: [] })
    for (const one of rows) expect(one).toMatchObject({ value: null, reason: { code: 'no_reading' } })
    expect(warning).toBeNull()
  })
})
