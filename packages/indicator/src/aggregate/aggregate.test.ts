import { type Decimal, Exact, periodsBetween, RegionTree } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageText } from '../reading/coverage.ts'
import { absent, measured, type Reading } from '../reading/reading.ts'
import { describeVectors, isNear } from '../testing/vectors.ts'
import { type AggregatePart, aggregate, ratioOf } from './aggregate.ts'
import { rollUp } from './over-regions.ts'
import { aggregateTime } from './over-time.ts'

const reading = (value: number | string | null): Reading => (value === null ? absent('blank') : measured(String(value)))
const part = (value: number | string | null, more: Partial<AggregatePart> = {}): AggregatePart => ({
  name: '甲',
  reading: reading(value),
  ...more,
})

describeVectors('rollup.json', (cases) => {
  it.each(cases)('$name', ({ input, expected, tolerance }) => {
    const near = (got: Decimal | null | undefined, wanted: number) =>
      expect(isNear(got!.toFixed(), wanted, tolerance as never), `${got}`).toBe(true)
    const coverage = (made: ReturnType<typeof aggregate>) => ({ used: made.coverage.used, of: made.coverage.of })
    if (input.weights) {
      const parts = input.values.map((value: number | null, at: number) =>
        part(value, { weight: new Exact(input.weights[at]) }),
      )
      const weighted = aggregate('weighted_mean', parts, { unit: '%' })
      near(weighted.value, expected.weighted_mean)
      expect(coverage(weighted)).toEqual({ used: expected.used, of: expected.of })
      expect(aggregate('mean', parts, { unit: '%' })).toMatchObject({ value: null, reason: 'needs_weights' })
      near(aggregate('mean', parts, { unit: '%', plainMeanOfRates: true }).value, expected.plain_mean)
    } else if (input.numerators) {
      const pairs = input.numerators.map(
        (above: number, at: number) => [new Exact(above), new Exact(input.denominators[at])] as const,
      )
      const parts = pairs.map(([above, below]: [Decimal, Decimal]) =>
        part(null, { numerator: measured(above), denominator: measured(below) }),
      )
      near(aggregate('ratio_of_sums', parts).value, expected.ratio)
      for (const [at, [above, below]] of pairs.entries()) {
        const ratio = ratioOf(above, below)
        if (expected.unit_ratios[at] === null) expect(ratio).toBeNull()
        else near(ratio, expected.unit_ratios[at])
      }
    } else if (input.units) {
      const units: readonly [string, string | null][] = input.units
      const figures = new Map(
        Object.entries(input.values).map(([name, value]) => [name, { reading: reading(value as number) }]),
      )
      const regions = units.map(([name, parent]) => {
        return { code: name, name, parent, level: 'county', from: null, until: null, formerCodes: [] } as const
      })
      const territory = { tree: new RegionTree(regions), day: '2024-12-31' }
      const rolled = units.map(([name]) => [name, rollUp('sum', territory, name, figures)] as const)
      const totals = rolled.map(([name, { reading: total }]) => [
        name,
        total.kind === 'value' && total.value.toNumber(),
      ])
      expect(Object.fromEntries(totals)).toEqual(expected.totals)
      const differing = rolled.flatMap(([name, { differs }]) =>
        differs ? [[name, differs.own.toNumber(), differs.parts.toNumber()]] : [],
      )
      expect(differing).toEqual(expected.own_figure_differs_from_sum)
    } else if (expected.coverage) {
      const mean = aggregate(
        'mean',
        input.values.map((value: number | null) => part(value)),
      )
      near(mean.value, expected.mean)
      expect(coverageText(mean.coverage)).toBe(expected.coverage)
    } else {
      // Variation is a matter of dispersion and tested there.
      const parts = input.values.map(([name, value]: [string, number]) => part(value, { name }))
      const [most, least] = [aggregate('max', parts), aggregate('min', parts)]
      expect(most).toMatchObject({ of: [expected.highest], coverage: { used: expected.used, of: expected.of } })
      expect(least).toMatchObject({ of: [expected.lowest] })
      near(ratioOf(most.value!, least.value!), expected.ratio)
    }
  })
})

describe('R15: how absences count', () => {
  it('R15: the mean of 0, blank and 4 is 2 with a coverage of 2/3', () => {
    const mean = aggregate('mean', [part(0), part(null), part(4)])
    expect(mean).toMatchObject({ coverage: { used: 2, of: 3 }, sentence: '简单平均2（仅2/3项有数）' })
    expect(mean.value!.toFixed()).toBe('2')
  })

  it('R15: what does not apply or is not due is not expected; what is withheld is', () => {
    const parts = (['not_applicable', 'not_due', 'suppressed'] as const).map((kind) => ({
      name: kind,
      reading: absent(kind),
    }))
    expect(aggregate('sum', [part(3), ...parts]).coverage).toEqual({
      used: 1,
      of: 2,
      notApplicable: 1,
      notDue: 1,
      suppressed: 1,
    })
    expect(aggregate('sum', parts)).toMatchObject({ value: null, reason: 'no_figures' })
    expect(aggregate('sum', [])).toMatchObject({ value: null, reason: 'no_figures' })
  })

  it('what is made of a 快报 is one', () => {
    const parts = [
      part(1),
      { name: '乙', reading: measured('2', 'flash') },
      { name: '丙', reading: measured('2', 'revised') },
    ]
    expect(aggregate('sum', parts)).toMatchObject({ state: 'flash' })
  })
})

describe('R22: time and space are two fields, and rates are not averaged in silence', () => {
  const rates = [part(90, { weight: new Exact(10) }), part(50, { weight: new Exact(90) })]

  it('R22: 90 % of 10 and 50 % of 90 are 54 %, not 70 %', () => {
    expect(aggregate('weighted_mean', rates, { unit: '%' }).value!.toFixed()).toBe('54')
    expect(aggregate('mean', rates, { unit: '%' })).toMatchObject({
      value: null,
      reason: 'needs_weights',
      sentence: '单位为“%”的数没有权重，不能直接平均；请指定权重指标，或按分子分母分别合计',
    })
    expect(aggregate('sum', rates, { unit: '%' })).toMatchObject({ value: null, reason: 'rates_not_added' })
    expect(aggregate('mean', rates, { unit: '万元/人' })).toMatchObject({ reason: 'needs_weights' })
    expect(aggregate('mean', rates, { unit: '亿元' }).value!.toFixed()).toBe('70')
    expect(aggregate('mean', rates, { metric: '居民人均可支配收入', unit: '元' })).toMatchObject({
      reason: 'needs_weights',
      sentence: '“居民人均可支配收入”没有权重，不能直接平均；请指定权重指标，或按分子分母分别合计',
    })
    expect(aggregate('none', rates)).toMatchObject({ value: null, reason: 'not_aggregable' })
  })

  it('R22: a weight that is missing, negative or nothing is a sentence, not a figure', () => {
    expect(aggregate('weighted_mean', [...rates, part(60, { name: '丙县' })])).toMatchObject({
      value: null,
      sentence: '丙县缺权重，不能计算加权平均；请补录权重或改用其他汇总方式',
    })
    expect(aggregate('weighted_mean', [part(1, { weight: new Exact(0) })])).toMatchObject({
      reason: 'weights_not_positive',
    })
    expect(
      aggregate('weighted_mean', [part(1, { weight: new Exact(-1) }), part(2, { weight: new Exact(3) })]),
    ).toMatchObject({ reason: 'weights_not_positive' })
  })

  it('R22: a ratio of sums comes out in its unit; a zero below has no ratio', () => {
    const pair = (above: string, below: string) =>
      part(null, { numerator: measured(above), denominator: measured(below) })
    expect(aggregate('ratio_of_sums', [pair('9', '10'), pair('45', '90')], { unit: '%' }).value!.toFixed()).toBe('54')
    const income = { unit: '元/人', ratioUnit: '亿元/万人' }
    expect(aggregate('ratio_of_sums', [pair('3', '1'), pair('9', '2')], income).value!.toFixed()).toBe('40000')
    expect(aggregate('ratio_of_sums', [pair('3', '1')], { ...income, ratioUnit: '亿元' })).toMatchObject({
      reason: 'other_unit',
    })
    expect(aggregate('ratio_of_sums', [pair('3', '0')])).toMatchObject({ value: null, reason: 'denominator_zero' })
  })

  it('R22: over time by its own operation', () => {
    const months = periodsBetween('2024-01', '2024-04')
    const stock = new Map(
      [
        ['2024-01', '10'],
        ['2024-02', '12'],
        ['2024-03', '11'],
      ].map(([period, value]) => [period!, { reading: measured(value!) }]),
    )
    const over = (operation: Parameters<typeof aggregateTime>[0]) => aggregateTime(operation, months, stock)
    expect(over('last')).toMatchObject({ of: ['2024年3月'], sentence: '期末值11（仅3/4项有数，为2024年3月）' })
    expect(over('first').value!.toFixed()).toBe('10')
    expect(over('sum').value!.toFixed()).toBe('33')
    expect(over('max')).toMatchObject({ of: ['2024年2月'] })
  })

  it('R25: a plan is five years', () => {
    const years = periodsBetween('2021', '2025')
    const built = new Map(years.map((year) => [year, { reading: measured('3') }]))
    expect(aggregateTime('sum', years, built)).toMatchObject({ sentence: '合计15（5项齐全）' })
  })

  it('a weighted mean lies between the extremes', () => {
    const figures = fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(figures, (pairs) => {
        const parts = pairs.map(([value, weight]) => part(value, { weight: new Exact(weight) }))
        const mean = aggregate('weighted_mean', parts).value!.toDecimalPlaces(40)
        expect(mean.gte(aggregate('min', parts).value!) && mean.lte(aggregate('max', parts).value!)).toBe(true)
      }),
    )
  })
})
