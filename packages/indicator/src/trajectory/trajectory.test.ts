import { Exact } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measured } from '../reading/reading.ts'
import { meets } from '../target/meets.ts'
import { rule } from '../testing/rules.ts'
import { describeVectors, isNear, type Tolerance } from '../testing/vectors.ts'
import { changeBetween, growthBetween } from './growth-between.ts'
import { knotsOf, ruleOnPath, targetValue } from './rule-path.ts'
import type { Shape } from './spread.ts'
import { type Path, respread, trajectoryOf } from './trajectory.ts'
import { withinYear } from './within-year.ts'

const path = (shape: Shape, ...ends: readonly (readonly [period: string | number, value: string])[]): Path => ({
  knots: ends.map(([period, value]) => ({ period: String(period), value, is: 'target' })),
  shape,
})
const values = (cells: ReturnType<typeof trajectoryOf>) =>
  cells.map(({ value }) => value?.toDecimalPlaces(9).toFixed() ?? null)

describeVectors('cagr-trajectories.json', (cases) => {
  it.each(cases)('$name', ({ input, expected, tolerance }) => {
    const near = (got: readonly (string | null)[], wanted: readonly string[]) => {
      expect(got).toHaveLength(wanted.length)
      for (const [at, one] of wanted.entries())
        expect(isNear(got[at]!, one, tolerance as Tolerance), `${got} ${wanted}`).toBe(true)
    }
    if ('years' in input) {
      const growth = growthBetween(new Exact(input.from), new Exact(input.to), input.years)
      if (expected.cagr === null)
        expect(growth.reason).toBe(
          { 'base is zero': 'base_zero', 'signs differ': 'signs_differ' }[expected.reason as string],
        )
      else expect(growth.value?.toFixed()).toBe(expected.cagr)
      return
    }
    if ('months' in input) {
      near(
        values(trajectoryOf(path('linear', [2022, input.from], [2023, input.to]), 'month').slice(1)),
        expected.values,
      )
      return
    }
    const ends = input.milestones ?? [
      [input.from_year ?? input.actual_year, input.from ?? input.actual],
      [input.to_year, input.to],
    ]
    const spreadBy = (shape: Shape) =>
      values(trajectoryOf({ ...path(shape, ...ends), shares: input.cumulative_shares }))
    if (expected.linear) near(spreadBy('linear'), expected.linear)
    if (expected.geometric) near(spreadBy('geometric'), expected.geometric)
    if (expected.stepped_hold_until_milestone) near(spreadBy('stepped'), expected.stepped_hold_until_milestone)
    if (expected.values) near(spreadBy('back_loaded'), expected.values)
    if (input.milestones) return
    const [[since, from], [until, to]] = ends as [[number, string], [number, string]]
    const cagr = growthBetween(new Exact(from), new Exact(to), until - since).value!.toFixed()
    near([cagr], [expected.cagr ?? expected.required_cagr ?? cagr])
    if (expected.total_change_ratio)
      near([changeBetween(new Exact(from), new Exact(to)).value!.toFixed()], [expected.total_change_ratio])
  })
})

describe('R9: the path between milestones', () => {
  const ends = [
    [2022, '7.27'],
    [2025, '9.24'],
  ] as const
  const rounded = (shape: Shape) => trajectoryOf(path(shape, ...ends)).map(({ value }) => value!.toFixed(3))

  it('R9: 7.27 (2022) to 9.24 (2025) in each shape', () => {
    expect(rounded('linear')).toEqual(['7.270', '7.927', '8.583', '9.240'])
    expect(rounded('geometric')).toEqual(['7.270', '7.875', '8.530', '9.240'])
    expect(rounded('stepped')).toEqual(['7.270', '7.270', '7.270', '9.240'])
    expect(rounded('back_loaded')).toEqual(['7.270', '7.489', '8.146', '9.240'])
  })

  it('R9: each cell says whether it was promised or reckoned', () => {
    const base = { period: '2020', value: '6.2', is: 'base' } as const
    const cells = trajectoryOf({ ...path('linear', ...ends), knots: [...path('linear', ...ends).knots, base] })
    expect(cells.map(({ period, mark }) => [period, mark])).toEqual([
      ['2020', 'known'],
      ['2021', 'interpolated'],
      ['2022', 'planned'],
      ['2023', 'interpolated'],
      ['2024', 'interpolated'],
      ['2025', 'planned'],
    ])
  })

  it('R9: cells set by hand stay when a milestone is edited, and the path runs through them', () => {
    const set = [{ period: '2023', value: '7.6' }]
    const before = trajectoryOf({ ...path('linear', ...ends), set })
    expect(values(before)).toEqual(['7.27', '7.6', '8.42', '9.24'])
    expect(before[1]).toMatchObject({ mark: 'planned', setByHand: true })
    expect(values(trajectoryOf({ ...path('linear', [2022, '7'], [2025, '10']), set }))).toEqual([
      '7',
      '7.6',
      '8.8',
      '10',
    ])
  })

  it('R9: a path filled in cell by cell has gaps until it is filled', () => {
    const cells = trajectoryOf({ ...path('custom', ...ends), set: [{ period: '2024', value: '8' }] })
    expect(values(cells)).toEqual(['7.27', null, '8', '9.24'])
    expect(cells[1]!.because).toBe('逐期填写的路径，本期尚未填写')
  })

  it('R9: quarters and months, with cells of their own', () => {
    const quarters = trajectoryOf(path('linear', [2022, '8'], [2023, '12']), 'quarter')
    expect(quarters.map(({ period }) => period)).toEqual(['2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'])
    expect(values(quarters)).toEqual(['8', '9', '10', '11', '12'])
    const months = trajectoryOf(
      { ...path('linear', [2022, '0'], [2023, '12']), set: [{ period: '2023-06', value: '3' }] },
      'month',
    )
    expect(values(months)).toEqual(['0', '0.5', '1', '1.5', '2', '2.5', '3', '4.5', '6', '7.5', '9', '10.5', '12'])
  })

  it('R9: what is counted from January starts each year at nothing', () => {
    const year = trajectoryOf(path('linear', [2022, '100'], [2024, '120']))[1]!
    expect(values(withinYear(year, 'quarter'))).toEqual(['27.5', '55', '82.5', '110'])
    expect(values(withinYear(year, 'quarter', ['0.2', '0.45', '0.7', '1']))).toEqual(['22', '49.5', '77', '110'])
    expect(withinYear(year, 'month')).toHaveLength(12)
  })

  it('R9: a geometric path through zero or a change of sign is undefined and says why', () => {
    const toZero = trajectoryOf(path('geometric', [2020, '5'], [2022, '0']))
    expect(toZero.map(({ value }) => value?.toFixed() ?? null)).toEqual(['5', null, '0'])
    expect(toZero[1]!.because).toBe('起点或终点为0，不能按等速增长推算')
    expect(trajectoryOf(path('geometric', [2020, '-4'], [2022, '6']))[1]!.because).toContain('正负号不同')
    expect(growthBetween(new Exact(-4), new Exact(-6), 2)).toMatchObject({ value: null, reason: 'negative' })
    expect(growthBetween(new Exact(4), new Exact(6), 0)).toMatchObject({ value: null, reason: 'no_time' })
  })

  it('R9: an actual figure re-spreads what is left', () => {
    const all = { ...path('linear', [2020, '50'], [2022, '58'], [2025, '70']), set: [{ period: '2021', value: '51' }] }
    const rest = trajectoryOf(respread(all, { period: '2023', value: '60.5' }))
    expect(values(rest)).toEqual(['60.5', '65.25', '70'])
    expect(rest[0]!.mark).toBe('known')
  })

  it('R9: a milestone’s rule can be held against a year before it', () => {
    const rules = ['7.27', '9.24'].map((value, at) => ({
      period: ['2022', '2025'][at]!,
      rule: rule('bound', '=', { metric: '人均地区生产总值', value, unit: '万元' }),
      alternatives: [],
    }))
    const in2023 = trajectoryOf({ knots: knotsOf(rules), shape: 'linear' })[1]!
    const onPath = ruleOnPath(rules[1]!.rule, in2023)!
    expect(meets(onPath, measured('7.9'), { period: '2023' })).toMatchObject({
      outcome: 'not_met',
      sentence: '2023年人均地区生产总值为7.9万元，目标达到7.9267万元，低0.0267万元，未达。',
    })
    expect(meets(onPath, measured('7.93'), { period: '2023' }).outcome).toBe('met')
  })

  it('R9: growth and multiples have a path of levels once their base is there', () => {
    const base = { period: '2020', value: new Exact('100') }
    const grown = rule('growth', '>=', { metric: '收入年均增长', value: '10', unit: '%', annual: true, due: '2022' })
    expect(targetValue(grown)).toBeNull()
    expect(targetValue(grown, base)!.toFixed()).toBe('121')
    const fall = rule('growth', '=', { metric: '单位GDP能耗下降', value: '15', unit: '%', base: '2020', due: '2025' })
    expect(targetValue(fall, base)!.toFixed()).toBe('85')
    const [, in2021] = trajectoryOf({
      knots: [{ ...base, is: 'base' }, ...knotsOf([{ period: '2025', rule: fall, alternatives: [] }], base)],
      shape: 'linear',
    })
    const onPath = ruleOnPath(fall, in2021!)!
    expect(['96', '97', '97.01'].map((value) => meets(onPath, measured(value)).outcome)).toEqual([
      'met',
      'met',
      'not_met',
    ])
    expect(targetValue(rule('multiple', '=', { value: '2', unit: '倍' }), base)!.toFixed()).toBe('200')
    expect(targetValue(rule('trend', 'qualitative', { words: '稳步提升' }), base)).toBeNull()
  })

  it('R6: a flat path is flat in every shape', () => {
    for (const shape of ['linear', 'geometric', 'stepped', 'back_loaded'] as const) {
      expect(values(trajectoryOf(path(shape, [2022, '23'], [2025, '23'])))).toEqual(['23', '23', '23', '23'])
    }
    expect(trajectoryOf({ knots: [], shape: 'linear' })).toEqual([])
  })

  it('R9: every path keeps its ends and never leaves the span between them', () => {
    const shape = fc.constantFrom('linear', 'geometric', 'stepped', 'back_loaded') as fc.Arbitrary<Shape>
    const figure = fc.integer({ min: 1, max: 1e7 }).map((units) => new Exact(units).div(100).toFixed())
    fc.assert(
      fc.property(shape, figure, figure, fc.integer({ min: 1, max: 12 }), (how, from, to, years) => {
        const cells = trajectoryOf(path(how, [2020, from], [2020 + years, to]))
        const [least, most] = [Exact.min(from, to), Exact.max(from, to)]
        expect(cells).toHaveLength(years + 1)
        expect([cells[0]!.value!.toFixed(), cells.at(-1)!.value!.toFixed()]).toEqual([from, to])
        // The last digit of sixty may be rounded over the end.
        for (const { value } of cells)
          expect(value!.gte(least.times('0.999999')) && value!.lte(most.times('1.000001'))).toBe(true)
      }),
    )
  })
})
