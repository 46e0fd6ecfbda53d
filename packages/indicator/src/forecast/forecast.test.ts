import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median } from '../dispersion/centre.ts'
import { anyFigure, d, decimalsIn, yearly } from '../testing/numbers.ts'
import { confidenceLevels } from './confidence.ts'
import { forecast, type Outlook, outlookOf, reachedAt } from './forecast.ts'
import { lastTwo } from './last-two.ts'
import { leastSquares, predictionInterval } from './least-squares.ts'
import { crossingTime, valueAt } from './line.ts'
import { studentQuantile } from './student-quantile.ts'
import { senInterval, senPrediction, theilSen } from './theil-sen.ts'
import { trendOf } from './trend.ts'

describe('R31: which method a series gets', () => {
  it('R31: none for one period, and so many words', () => {
    expect(trendOf(yearly(['3.5']))).toEqual({
      value: null,
      reason: { code: 'too_few_points', words: '只有1期，暂不判断趋势' },
    })
    expect(trendOf([])).toMatchObject({ value: null, reason: { code: 'no_points' } })
  })

  it('R31: the last two of two or three, the median slope of four and more', () => {
    const methods = [2, 3, 4, 9].map(
      (count) => trendOf(yearly([1, 2, 4, 7, 5, 6, 8, 9, 9].slice(0, count))).value?.method,
    )
    expect(methods).toEqual(['last_two', 'last_two', 'theil_sen', 'theil_sen'])
  })

  it('R31: the rule is data: a plan may ask for least squares', () => {
    const rule = [{ from: 3, method: 'least_squares' }] as const
    expect(trendOf(yearly([1, 2, 3]), rule).value).toMatchObject({ method: 'least_squares', points: 3 })
    expect(trendOf(yearly([1, 2]), rule).reason?.words).toBe('只有2期，暂不判断趋势')
  })

  it('R31: two figures of one time are one time', () => {
    const twice = [...yearly([3, 4]), ...yearly([3, 5])]
    expect(trendOf(twice).value?.method).toBe('last_two')
    expect(lastTwo([...yearly([3]), ...yearly([4])]).reason?.code).toBe('too_few_points')
  })
})

describe('R31: where a series ends', () => {
  it('R31: three points go on as the last two did, with no interval', () => {
    const ahead = forecast(yearly(['3.5', '3.8', '4.1'], 2022), 2025).value!
    expect(ahead.value.toFixed()).toBe('4.4')
    expect(ahead).toMatchObject({ method: 'last_two', points: 2, interval: null })
    expect(ahead.noInterval?.words).toBe('数据期数少，不给出区间')
  })

  it('R31: one bad year does not turn the median slope', () => {
    const ahead = forecast(yearly([10, 11, 12, 13, 55, 15, 16, 17]), 2030).value!
    expect(ahead.value.toFixed()).toBe('20')
    expect(ahead.slope.toFixed()).toBe('1')
  })

  const outlook = (
    values: (string | number)[],
    target: number,
    better: 'up' | 'down' = 'up',
    tolerance = '0',
  ): Outlook => outlookOf(forecast(yearly(values), 2026).value!, d(target), better, d(tolerance))

  it('R31: likely when the worse end reaches the target, unlikely when the better end does not', () => {
    const rising = [50, 53, 54, 58, 60]
    expect(outlook(rising, 61)).toBe('likely')
    expect(outlook(rising, 65)).toBe('at_risk')
    expect(outlook(rising, 75)).toBe('unlikely')
    const falling = rising.map((value) => 100 - value)
    expect(outlook(falling, 39, 'down')).toBe('likely')
    expect(outlook(falling, 35, 'down')).toBe('at_risk')
    expect(outlook(falling, 25, 'down')).toBe('unlikely')
  })

  it('R31: without an interval a shortfall within the tolerance is at risk', () => {
    expect(outlook([50, 52], 62)).toBe('likely')
    expect(outlook([50, 52], 63)).toBe('unlikely')
    expect(outlook([50, 52], 63, 'up', '1')).toBe('at_risk')
  })

  it('R31: the year in which a line reaches its target, where it leads there', () => {
    const points = yearly([50, 52])
    expect(reachedAt(points, d(57), 'up', 2021).value?.toFixed()).toBe('2023.5')
    expect(reachedAt(points, d(45), 'down', 2021).reason?.words).toBe('按现有趋势不会达到目标')
    expect(reachedAt(points, d(51), 'up', 2021).reason?.code).toBe('already_passed')
    expect(crossingTime({ slope: d(0), intercept: d(3) }, d(4)).reason?.code).toBe('line_is_level')
  })
})

describe('the lines themselves', () => {
  it('the two intercepts are named and differ', () => {
    const points = yearly([61, '63.5', '63.1', '66.2'], 2019)
    const [rest, medians] = (['median_of_residuals', 'median_value_at_median_time'] as const).map(
      (rule) => theilSen(points, rule).value!,
    )
    expect(rest?.slope).toEqual(medians?.slope)
    expect(rest?.intercept.minus(medians?.intercept ?? 0).toFixed(1)).toBe('0.3')
    expect([rest?.interceptRule, medians?.interceptRule]).toEqual([
      'median_of_residuals',
      'median_value_at_median_time',
    ])
  })

  it('points on a line leave no rest and an interval of nothing', () => {
    const line = leastSquares(yearly(['0.1', '0.4', '0.7', '1.0'])).value!
    expect(line.residualDeviation?.isZero()).toBe(true)
    const { low, high } = predictionInterval(line, 2025, 95).value!
    expect([low, high].map((end) => end.toDecimalPlaces(50).toFixed())).toEqual(['1.6', '1.6'])
    expect(leastSquares(yearly([1, 2])).value?.residualDeviation).toBeNull()
    expect(predictionInterval(leastSquares(yearly([1, 2])).value!, 2025, 95).reason?.words).toBe('不足3期，不给出区间')
  })

  it('quantiles of t are those of the tables', () => {
    const table = [
      [80, 1, 3.0777],
      [95, 2, 4.3027],
      [95, 3, 3.1824],
      [90, 7, 1.8946],
      [99, 30, 2.75],
      [95, 58, 2.0017],
    ] as const
    for (const [level, freedom, t] of table) expect(studentQuantile(level, freedom)).toBeCloseTo(t, 4)
  })

  const series = fc.array(fc.record({ at: fc.integer({ min: 2000, max: 2060 }), value: anyFigure }), { maxLength: 20 })

  it('a mirrored series has a mirrored line', () => {
    fc.assert(
      fc.property(series, (points) => {
        const mirrored = points.map(({ at, value }) => ({ at, value: value.neg() }))
        for (const fit of [theilSen, leastSquares, lastTwo]) {
          const [one, other] = [fit(points).value, fit(mirrored).value]
          if (one === null || other === null) expect(one).toBe(other)
          else expect(valueAt(one, 2070).plus(valueAt(other, 2070)).abs().lt('1e-40')).toBe(true)
        }
      }),
    )
  })

  it('the slope is the median of all slopes reckoned one by one', () => {
    fc.assert(
      fc.property(series, (points) => {
        const line = theilSen(points).value
        if (line === null) return
        const slopes = points.flatMap((from, index) =>
          points
            .slice(index + 1)
            .flatMap((to) => (to.at === from.at ? [] : [to.value.minus(from.value).div(to.at - from.at)])),
        )
        expect(line.slope.minus(median(slopes)).abs().lt('1e-9')).toBe(true)
        const rests = points.map(({ at, value }) => value.minus(line.slope.times(at)))
        expect(line.intercept.minus(median(rests)).abs().lt('1e-9')).toBe(true)
      }),
    )
  })

  it('R10: figures are finite, intervals hold the value and widen with the level, or a reason is given', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1990, max: 2100 }), (points, at) => {
        const ahead = forecast(points, at)
        for (const value of decimalsIn(ahead)) expect(value.isFinite()).toBe(true)
        if (ahead.value === null) expect(ahead.reason.words).toMatch(/没有数据|只有\d+期/)
        const [sen, least] = [theilSen(points).value, leastSquares(points).value]
        let width = d(0)
        for (const level of confidenceLevels) {
          const prediction = sen && senPrediction(sen, at, level)
          if (prediction) {
            expect(prediction.low.lte(valueAt(sen, at)) && prediction.high.gte(valueAt(sen, at))).toBe(true)
            expect(prediction.high.minus(prediction.low).gte(width)).toBe(true)
            width = prediction.high.minus(prediction.low)
            const { low, high } = senInterval(sen, level)
            expect(low.lte(sen.slope) && high.gte(sen.slope)).toBe(true)
          }
          const interval = least && predictionInterval(least, at, level).value
          if (interval) expect(interval.low.lte(interval.high)).toBe(true)
        }
      }),
    )
  })
})
