import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lastDayOf,
  periodKind,
  periodName,
  periodOf,
  periodsBetween,
  periodsWithin,
  sameOfYear,
  shiftPeriod,
} from './period.ts'

const periods = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q4', '-01', '-06', '-12'))
  .map(([year, rest]) => `${year}${rest}`)

describe('periods', () => {
  it('are of four kinds, and nothing else is one', () => {
    expect(['2024', '2024-H2', '2024-Q3', '2024-09'].map(periodKind)).toEqual(['year', 'half', 'quarter', 'month'])
    expect(['2024-Q5', '2024-13', '2024-9', '24', '2024-H3', ''].map(periodKind)).toEqual(Array(6).fill(null))
  })

  it('go forward and back over the turn of the year', () => {
    expect(shiftPeriod('2024-12', 1)).toBe('2025-01')
    expect(shiftPeriod('2024-Q1', -1)).toBe('2023-Q4')
    expect(sameOfYear('2024-Q1', 2023)).toBe('2023-Q1')
    fc.assert(
      fc.property(periods, fc.integer({ min: -300, max: 300 }), (period, count) => {
        expect(shiftPeriod(shiftPeriod(period, count), -count)).toBe(period)
      }),
    )
  })

  it('contain shorter ones that cover them without a gap', () => {
    expect(periodsWithin('2024-Q3', 'month')).toEqual(['2024-07', '2024-08', '2024-09'])
    expect(periodsWithin('2024', 'half')).toEqual(['2024-H1', '2024-H2'])
    expect(periodsBetween('2021', '2023')).toEqual(['2021', '2022', '2023'])
    expect(periodsBetween('2023-Q4', '2024-Q2')).toEqual(['2023-Q4', '2024-Q1', '2024-Q2'])
    expect(periodsBetween('2023', '2022')).toEqual([])
    expect(() => periodsBetween('2023', '2024-01')).toThrow(RangeError)
    fc.assert(
      fc.property(periods, (period) => {
        const months = periodsWithin(period, 'month')
        expect(periodOf(months[0] ?? '', periodKind(period) ?? 'year')).toBe(period)
        expect(periodOf(months.at(-1) ?? '', periodKind(period) ?? 'year')).toBe(period)
      }),
    )
  })

  it('end on a day and have a name', () => {
    expect(lastDayOf('2024-02')).toBe('2024-02-29')
    expect(lastDayOf('2023-H1')).toBe('2023-06-30')
    expect(['2024', '2024-H2', '2024-Q3', '2024-09'].map((period) => periodName(period))).toEqual([
      '2024年',
      '2024年下半年',
      '2024年三季度',
      '2024年9月',
    ])
    expect(periodName('2024-09', true)).toBe('2024年1—9月')
    expect(periodName('2024-Q1', true)).toBe('2024年1—3月')
    expect(periodName('2024-01', true)).toBe('2024年1月')
  })
})
