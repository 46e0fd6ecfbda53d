import type { Decimal } from '@tongtu/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFigure, d, decimalsIn, yearly } from '../testing/numbers.ts'
import { baseAdjusted } from './base-adjusted.ts'
import { health, parentHealth } from './cascade-health.ts'
import { cappedCompletion, completion } from './completion.ts'
import { efficacy } from './efficacy.ts'
import { anticipatedProgress } from './escap-anticipated.ts'
import { currentStatusIndex } from './escap-status.ts'
import { eurostat } from './eurostat.ts'
import { gradeOf } from './grade.ts'
import { growthRate } from './growth-rate.ts'
import { intervalScore } from './interval-score.ts'
import { openSdg, openSdgCuts } from './open-sdg.ts'
import type { Better, Stretch } from './point.ts'
import { root } from './root.ts'
import { sdsnArrow } from './sdsn-arrow.ts'
import { spiderScore } from './spider-score.ts'
import { timeProportional as ofFacts } from './time-proportional.ts'
import { unProgress } from './un-progress.ts'

const stretch = (base: string, value: string, target: string | null, better: Better = 'up'): Stretch => ({
  base: { at: 2022, value: d(base) },
  now: { at: 2023, value: d(value) },
  target: target === null ? null : { at: 2025, value: d(target) },
  better,
})
const timeProportional = (value: Decimal, base: Decimal, path: Decimal, target: Decimal) =>
  ofFacts({
    base: { at: 2022, value: base },
    now: { at: 2024, value },
    target: { at: 2025, value: target },
    better: target.lt(base) ? 'down' : 'up',
    path,
    series: [],
    thresholds: null,
  })
const text = (value: Decimal | null) => value?.toDecimalPlaces(2).toFixed()

describe('R28: published examples', () => {
  it('R28: Cascade: children 90, 99, 100, 68 give a parent of 89.25, behind; a child counts to 100 at most', () => {
    const parent = (...healths: number[]) => parentHealth(healths.map((one) => ({ health: d(one) })))
    expect(parent(90, 99, 100, 68).value?.toFixed()).toBe('89.25')
    expect(parent(90, 99, 100, 68).grade?.name).toBe('behind')
    expect(parent(250, 50).value?.toFixed()).toBe('75')
    expect(parent()).toMatchObject({ value: null, reason: { code: 'no_children' } })
    const weighted = [
      { health: d(90), weight: d(3) },
      { health: d(50), weight: d(1) },
    ]
    expect(parentHealth(weighted).value?.toFixed()).toBe('80')
  })

  it('R28: Cascade: 95 is on track, 85 behind, less at risk', () => {
    const at = (share: string) => health(d(share), d(0), d(100), d('0.5')).grade?.name
    expect(['53', '52.5', '47.5', '47.49', '42.5', '42.49'].map(at)).toEqual([
      'ahead',
      'on_track',
      'on_track',
      'behind',
      'behind',
      'at_risk',
    ])
  })

  it('R28: Spider: goal 700, red flag 500 → 6.67, 3.33, 10 at 900, 0 at 300', () => {
    const at = (value: number) => spiderScore(d(value), d(700), d(500))
    expect([700, 500, 900, 300].map((value) => text(at(value).value))).toEqual(['6.67', '3.33', '10', '0'])
    expect([700, 699, 500, 499].map((value) => at(value).grade?.name)).toEqual([
      'goal',
      'between',
      'between',
      'red_flag',
    ])
    expect(spiderScore(d(3), d(5), d(5))).toMatchObject({ value: null, reason: { code: 'goal_equals_red_flag' } })
  })

  it('R28: Open SDG: the cuts 0.95, 0.60 and 0 belong to the better class', () => {
    const at = (ratio: string) => gradeOf(d(ratio), openSdgCuts).name
    expect(['0.95', '0.9499999999', '0.6', '0.5999999999', '0', '-0.0000000001'].map(at)).toEqual([
      'on_track',
      'acceleration_needed',
      'acceleration_needed',
      'limited',
      'limited',
      'deterioration',
    ])
    expect(at('0.9499999999999999999999999')).toBe('on_track')
  })

  it('R28: 功效系数: 5.81 between 6 and 12 gives 58.73', () => {
    expect(text(efficacy(d('5.81'), d(12), d(6)).value)).toBe('58.73')
    expect(efficacy(d(1), d(6), d(6)).reason?.words).toBe('满意值与不允许值相同，不能计算功效系数')
  })

  it('R28: UNESCAP: the weighted line of recent years decides whether to keep on, accelerate or reverse', () => {
    const aim = { at: 2025, value: d(60) }
    const of = (...values: number[]) => anticipatedProgress(yearly(values), d(values[0]!), aim, 'up')
    expect(of(50, 52, 54)).toMatchObject({ grade: { name: 'maintain' } })
    expect(of(50, 52, 54).gap?.toFixed()).toBe('0')
    expect(of(50, 51, 52)).toMatchObject({ grade: { name: 'accelerate' } })
    expect(of(50, 51, 52).gap?.toFixed()).toBe('50')
    expect(of(50, 49, 48)).toMatchObject({ grade: { name: 'reverse' } })
    expect(of(50)).toMatchObject({ gap: null, reason: { code: 'too_few_points' } })
    expect(of(60, 59)).toMatchObject({ gap: null, reason: { code: 'target_equals_base' } })
  })
})

describe('R10: pace against the path', () => {
  it('R10: two fifths of the way where two thirds were due is a pace of 0.6', () => {
    const { done, expected, pace, grade } = timeProportional(d('4.1'), d('3.5'), d('4.5'), d('5'))
    expect([text(done), text(expected), text(pace)]).toEqual(['0.4', '0.67', '0.6'])
    expect(grade).toMatchObject({ name: 'behind', words: '慢于序时' })
  })

  it('R10: less than 5 % of the way due is a starting period, 5 % is not', () => {
    expect(baseAdjusted(d(51), d(50), d(60), d('0.0499'))).toMatchObject({
      pace: null,
      reason: { code: 'starting_period', words: '序时不足5%，属起步期，暂不评价快慢' },
    })
    expect(text(baseAdjusted(d(51), d(50), d(60), d('0.05')).pace)).toBe('2')
  })

  it('R6: a target that is its base has no share, no pace and no ratio anywhere, and says why', () => {
    const flat = stretch('23', '23.4', '23', 'down')
    const all = [openSdg(flat), unProgress(flat), eurostat(flat), sdsnArrow(flat)]
    const shares = [timeProportional(d('23.4'), d(23), d(23), d(23)), currentStatusIndex(d('23.4'), d(23), d(23))]
    for (const one of [...all, ...shares]) expect(one.reason?.code).toBe('target_equals_base')
    expect(sdsnArrow(stretch('95', '96', '95')).grade?.name).toBe('on_track')
  })
})

describe('R29: lower is better', () => {
  it('R29: 72 against ≤80 is complete by T/x and by 2 − x/T, which differ', () => {
    expect(text(completion(d(72), d(80), 'T_over_x').value)).toBe('1.11')
    expect(text(completion(d(72), d(80), 'two_minus_x_over_T').value)).toBe('1.1')
    expect(completion(d(0), d(2), 'T_over_x')).toMatchObject({ value: null, reason: { code: 'value_is_zero' } })
    expect(text(cappedCompletion(d(0), d(2), 'T_over_x', d(1)).value)).toBe('1')
    expect(completion(d(3), d(0), 'x_over_T').reason?.words).toBe('目标值为零，不能计算完成率')
  })

  it('R29: a mirrored series has the same shares, pace, scores and arrow', () => {
    const figure = fc.integer({ min: 1, max: 999 }).map((n) => d(n).div(10))
    fc.assert(
      fc.property(figure, figure, figure, figure, (base, value, path, target) => {
        const mirror = (one: Decimal) => d(1000).minus(one)
        const up = timeProportional(value, base, path, target)
        const down = timeProportional(mirror(value), mirror(base), mirror(path), mirror(target))
        expect(down).toEqual(up)
        expect(spiderScore(mirror(value), mirror(target), mirror(base))).toEqual(spiderScore(value, target, base))
        const points = (turn: (one: Decimal) => Decimal, better: Better): Stretch => ({
          base: { at: 2020, value: turn(base) },
          now: { at: 2022, value: turn(value) },
          target: { at: 2025, value: turn(target) },
          better,
        })
        expect(sdsnArrow(points(mirror, 'down'))).toEqual(sdsnArrow(points((one) => one, 'up')))
      }),
    )
  })

  it('R29: the growth ratios grade a fall towards a lower target as they grade a rise', () => {
    expect(openSdg(stretch('27', '25.6', '23', 'down')).grade?.name).toBe('on_track')
    expect(openSdg(stretch('27', '27.5', '23', 'down')).grade?.name).toBe('deterioration')
    expect(unProgress(stretch('27', '25.6', null, 'down')).grade?.name).toBe('on_track')
    expect(eurostat(stretch('27', '27.5', null, 'down')).grade?.name).toBe('significant_away')
  })
})

describe('any figures', () => {
  const years = fc.integer({ min: 2015, max: 2030 })
  const better = fc.constantFrom<Better[]>('up', 'down')

  it('R10: give numbers or a reason, never NaN or infinity, and never an error', () => {
    const point = fc.record({ at: years, value: anyFigure })
    fc.assert(
      fc.property(point, point, fc.option(point), better, anyFigure, (base, now, target, towards, other) => {
        const whole: Stretch = { base, now, target, better: towards }
        const aim = target?.value ?? other
        const results = [
          openSdg(whole),
          openSdg(whole, other),
          unProgress(whole),
          eurostat(whole),
          sdsnArrow(whole),
          anticipatedProgress([base, now], base.value, target ?? base, towards),
          timeProportional(now.value, base.value, other, aim),
          health(now.value, base.value, aim, other),
          spiderScore(now.value, aim, other),
          efficacy(now.value, aim, other),
          currentStatusIndex(now.value, base.value, aim),
          completion(now.value, aim, 'T_over_x'),
          cappedCompletion(now.value, aim, 'T_over_x', d(1)),
          intervalScore(now.value, { low: base.value, high: aim, lowerBound: other, upperBound: aim }),
        ]
        for (const result of results) {
          for (const value of decimalsIn(result)) expect(value.isFinite()).toBe(true)
          const graded = 'grade' in result ? result.grade : result.value
          expect(graded === null ? result.reason?.words.length : 1).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('have the rate of whole years, though months are counted', () => {
    const at = (months: number, value: number) => ({ at: months / 12, value: d(value) })
    const [from, to] = [at(2021 * 12 + 7, 100), at(2023 * 12 + 7, 121)]
    expect(growthRate(from, to).value?.toDecimalPlaces(50).toFixed()).toBe('0.1')
  })

  it('have roots as exact as the general power', () => {
    const positive = anyFigure.filter((value) => value.gt(0))
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 30 }), (value, n) => {
        expect(root(value, n).pow(n).minus(value).abs().lte(value.times('1e-55'))).toBe(true)
      }),
    )
    expect(root(d(2), 2.5).toFixed(20)).toBe(d(2).pow('0.4').toFixed(20))
  })
})
