import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFigure, d, decimalsIn } from '../testing/numbers.ts'
import { bandShare } from './band-share.ts'
import { gini, giniOfGroups } from './gini.ts'
import { maxMinRatio, urbanRuralRatio } from './max-min-ratio.ts'
import { atkinson, meanLogDeviation, theilT } from './theil.ts'
import { variation } from './variation.ts'
import type { Weighted } from './weighted.ts'
import { weightedQuantile } from './weighted-quantile.ts'

const counties = (values: readonly (readonly [string, number | null])[]) =>
  values.map(([unit, value]) => ({ unit, value: value === null ? null : d(value) }))
const all = counties([
  ['甲县', 62000],
  ['乙县', 40500],
  ['丙县', 51200],
])
const rows = (...pairs: readonly (readonly [number, number])[]): Weighted[] =>
  pairs.map(([value, weight]) => ({ value: d(value), weight: d(weight) }))

describe('R23: 倍差', () => {
  it('R23: names the units at either end, all of them where they are level', () => {
    expect(maxMinRatio(all).value).toMatchObject({ highest: ['甲县'], lowest: ['乙县'], used: 3, of: 3, missing: [] })
    expect(maxMinRatio(all).value?.ratio.toFixed(6)).toBe('1.530864')
    const level = maxMinRatio([...all, { unit: '丁县', value: d(40500) }]).value
    expect(level?.lowest).toEqual(['乙县', '丁县'])
  })

  it('R23: a missing unit holds the ratio back, or changes its coverage, as the rule says', () => {
    const gap = [...all, { unit: '丁县', value: null }]
    expect(maxMinRatio(gap).reason?.words).toBe('丁县没有数据，暂不计算倍差')
    expect(maxMinRatio(gap, 'use_present').value).toMatchObject({ used: 3, of: 4, missing: ['丁县'] })
  })

  it('R23: two units are needed, and a lowest figure above zero', () => {
    expect(maxMinRatio(all.slice(0, 1)).reason?.words).toBe('有数据的地区只有1个，不能计算倍差')
    expect(maxMinRatio([...all, { unit: '丁县', value: d(0) }]).reason?.code).toBe('lowest_not_positive')
  })

  it('R23: 城乡倍差 needs both figures', () => {
    expect(urbanRuralRatio(d(56000), d(28000)).value?.toFixed()).toBe('2')
    expect(urbanRuralRatio(null, d(28000)).reason?.words).toBe('缺城镇数据，不能计算城乡倍差')
    expect(urbanRuralRatio(d(1), d(0)).reason?.code).toBe('lowest_not_positive')
  })

  it('R23: the variation of a whole and of a sample differ', () => {
    const values = all.map(({ value }) => value!)
    expect(variation(values, 'n').value?.toFixed(8)).toBe('0.17132147')
    expect(variation(values, 'n_minus_1').value?.toFixed(8)).toBe('0.20982509')
    expect(variation([d(-1), d(1)], 'n').reason?.code).toBe('mean_is_zero')
  })
})

describe('R23: the Gini family', () => {
  it('R23: grouped incomes give the known coefficient, and a lower bound of that of the people', () => {
    const fifths = [20897, 35281, 48780, 65668, 117539].map((mean) => ({ population: d('0.2'), mean: d(mean) }))
    expect(giniOfGroups(fifths).value?.toFixed(6)).toBe('0.310476')
    const people = rows([1, 1], [3, 1], [4, 1], [8, 1])
    const grouped = giniOfGroups([
      { population: d(2), mean: d(2) },
      { population: d(2), mean: d(6) },
    ])
    expect(gini(people).value?.gt(grouped.value ?? 1)).toBe(true)
  })

  it('R23: all equal is 0, one of five with all is 0.8; zeros leave the logarithmic ones undefined', () => {
    const one = rows([0, 4], [10, 1])
    expect(gini(rows([5, 3])).value?.toFixed()).toBe('0')
    expect(gini(one).value?.toFixed()).toBe('0.8')
    expect(theilT(one).value?.toFixed(6)).toBe('1.609438')
    expect(meanLogDeviation(one).reason?.words).toBe('含有零值，该指数无定义')
    expect(atkinson(one, d(1)).reason?.code).toBe('has_zero')
    expect(atkinson(one, d('0.5')).value?.toFixed(6)).toBe('0.800000')
  })

  it('R23: nobody, negative incomes and negative weights have a reason', () => {
    expect(gini([]).reason?.code).toBe('no_weight')
    expect(gini(rows([-1, 1], [2, 1])).reason?.code).toBe('negative_value')
    expect(gini(rows([1, -1], [2, 1])).reason?.code).toBe('negative_weight')
    expect(theilT(rows([0, 3])).reason?.code).toBe('all_zero')
    expect(atkinson(rows([1, 1]), d(0)).reason?.code).toBe('aversion_not_positive')
  })

  it('R23: a weight counts like so many rows, and the order of rows counts for nothing', () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (pairs) => {
        const single = pairs.flatMap(([value, weight]) => Array(weight).fill([value, 1] as const))
        for (const measure of [gini, theilT, meanLogDeviation]) {
          const [weighted, repeated] = [measure(rows(...pairs)).value!, measure(rows(...single.reverse())).value!]
          expect(weighted.minus(repeated).abs().lt('1e-50')).toBe(true)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('R23: quantiles and bands', () => {
  it('R23: the three definitions differ where the share ends on a step', () => {
    const people = rows([10, 1], [20, 1], [30, 1], [40, 1])
    const at = (definition: Parameters<typeof weightedQuantile>[2]) =>
      weightedQuantile(people, d('0.25'), definition).value?.toFixed()
    expect([at('inverse_cdf'), at('averaged_at_steps'), at('linear_type7')]).toEqual(['10', '15', '17.5'])
    expect(weightedQuantile(people, d(2), 'inverse_cdf').reason?.code).toBe('share_out_of_range')
    expect(weightedQuantile(rows([1, 0]), d('0.5'), 'inverse_cdf').reason?.code).toBe('no_weight')
    const halves = people.map(({ value }) => ({ value, weight: d('0.2') }))
    expect(weightedQuantile(halves, d('0.5'), 'linear_type7').reason?.code).toBe('weights_are_no_counts')
  })

  it('R23: 20—60万元 holds a family at 20万元 and not one at 60万元', () => {
    const families = rows([199_999, 1], [200_000, 1], [599_999, 1], [600_000, 1])
    expect(bandShare(families, { from: d(200_000), to: d(600_000) }).value?.toFixed()).toBe('0.5')
    expect(bandShare([], { from: d(1), to: d(2) }).reason?.code).toBe('no_weight')
  })

  it('R23: nothing is ever NaN, infinite or thrown', () => {
    const row = fc.record({ value: anyFigure, weight: anyFigure.map((value) => value.abs()) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), anyFigure, (items, share) => {
        const results = [
          gini(items),
          theilT(items),
          meanLogDeviation(items),
          atkinson(items, d('0.5')),
          weightedQuantile(items, share, 'inverse_cdf'),
          weightedQuantile(items, share, 'averaged_at_steps'),
          weightedQuantile(items, share, 'linear_type7'),
          bandShare(items, { from: share, to: share.plus(10) }),
          maxMinRatio(items.map(({ value }) => ({ unit: '某县', value }))),
          variation(
            items.map(({ value }) => value),
            'n',
          ),
        ]
        for (const value of decimalsIn(results)) expect(value.isFinite()).toBe(true)
        for (const { value, reason } of results) expect(value === null).toBe(reason !== null)
      }),
      { numRuns: 40 },
    )
  })
})
