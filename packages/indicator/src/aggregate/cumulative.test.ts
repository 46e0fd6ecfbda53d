import { type Decimal, Exact, periodsWithin } from '@tongtu/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeVectors, isNear } from '../testing/vectors.ts'
import { changeBetween } from '../trajectory/growth-between.ts'
import { countedIn, cumulate, type Series, singlesOf } from './cumulative.ts'

const MONTHS = periodsWithin('2024', 'month')
const series = (texts: readonly (string | null)[]): Series =>
  new Map(texts.flatMap((text, at) => (text === null ? [] : [[MONTHS[at]!, new Exact(text)]])))
const texts = (values: Series, count = 12) => MONTHS.slice(0, count).map((month) => values.get(month) ?? null)
/** 22.0 and 22 are one number. */
const same = (got: readonly (Decimal | null)[], wanted: readonly (string | null)[]) =>
  expect(got.map((one) => one?.toFixed() ?? null)).toEqual(wanted.map((one) => one && new Exact(one).toFixed()))

describeVectors('ytd-monthly.json', (cases) => {
  it.each(cases)('$name', ({ input, expected, tolerance }) => {
    if (input.previous_year_monthly) {
      const [now, before] = [series(input.monthly), series(input.previous_year_monthly)]
      const rates = (one: Series, other: Series) =>
        MONTHS.map((month) => changeBetween(other.get(month)!, one.get(month)!).value!.times(100).toFixed())
      const near = (got: readonly string[], wanted: readonly string[]) => {
        for (const [at, one] of wanted.entries()) expect(isNear(got[at]!, one, tolerance as never)).toBe(true)
      }
      near(rates(now, before), expected.monthly_yoy)
      near(rates(cumulate(now, MONTHS), cumulate(before, MONTHS)), expected.ytd_yoy)
    } else if (input.monthly) {
      const ytd = cumulate(series(input.monthly), MONTHS)
      same(texts(ytd), expected.ytd)
      same(
        periodsWithin('2024', 'quarter').map((quarter) => countedIn(ytd, quarter)),
        expected.quarters,
      )
      same(
        periodsWithin('2024', 'half').map((half) => countedIn(ytd, half)),
        expected.half_years,
      )
      same([countedIn(ytd, '2024')], [expected.year])
    } else {
      const count = input.ytd.length
      const { values, together, falls } = singlesOf(series(input.ytd), MONTHS.slice(0, count))
      same(texts(values, count), expected.monthly)
      const sum = expected.jan_feb ?? expected.sum_of_the_two_unknown_months
      same(
        together.map(({ value }) => value),
        sum ? [sum] : [],
      )
      expect(falls.map(({ period }) => MONTHS.indexOf(period) + 1)).toEqual(expected.warnings ?? [])
    }
  })
})

it('R25: 1—2月 released together stays one figure, there and back', () => {
  const { values, together } = singlesOf(series([null, '22', '31.9']), MONTHS.slice(0, 3))
  expect(together).toEqual([{ first: '2024-01', last: '2024-02', value: new Exact('22') }])
  expect([...cumulate(values, MONTHS, together)].map(([month, value]) => [month, value.toFixed()])).toEqual([
    ['2024-02', '22'],
    ['2024-03', '31.9'],
  ])
  expect(cumulate(values, MONTHS).size).toBe(0)
})

it('R25: a cumulative figure that falls asks to look, and the negative month is not hidden', () => {
  const { values, falls } = singlesOf(series(['10', '21', '20.5']), MONTHS.slice(0, 3))
  expect(values.get('2024-03')!.toFixed()).toBe('-0.5')
  expect(falls[0]!.sentence).toBe('2024年1—3月累计20.5，低于上期累计21，当期为负；请核对是否口径调整或填报有误')
})

it('R25: a stretch is known where both its ends are', () => {
  const ytd = series(['1', null, '6', null, null, '10'])
  expect(countedIn(ytd, '2024-Q2')!.toFixed()).toBe('4')
  expect(countedIn(ytd, '2024-H1')!.toFixed()).toBe('10')
  expect(countedIn(ytd, '2024-02')).toBeNull()
  expect(countedIn(ytd, '2024-Q3')).toBeNull()
  expect(countedIn(new Map(), '2024')).toBeNull()
})

it('R25: quarters counted from January come apart like months', () => {
  const quarters = periodsWithin('2024', 'quarter')
  const ytd = new Map(quarters.map((quarter, at) => [quarter, new Exact([30, 65, 90, 130][at]!)]))
  expect([...singlesOf(ytd, quarters).values.values()].map((value) => value.toNumber())).toEqual([30, 35, 25, 40])
})

it('R25: cumulating and taking apart are each other’s inverse, whatever is missing', () => {
  const figure = fc.integer({ min: -1e6, max: 1e6 }).map((units) => new Exact(units).div(100))
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 12, maxLength: 12 }),
      fc.subarray(MONTHS.slice(0, 11)),
      (figures, missing) => {
        const ytd = cumulate(new Map(figures.map((value, at) => [MONTHS[at]!, value])), MONTHS)
        const known = new Map([...ytd].filter(([month]) => !missing.includes(month)))
        const { values, together } = singlesOf(known, MONTHS)
        const back = cumulate(values, MONTHS, together)
        expect([...back].map(([month, value]) => [month, value.toFixed()])).toEqual(
          [...known].map(([month, value]) => [month, value.toFixed()]),
        )
      },
    ),
  )
})
