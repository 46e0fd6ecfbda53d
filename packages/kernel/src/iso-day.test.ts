import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, dayFromNumber, dayNumber, isIsoDay } from './iso-day.ts'

const LAST = dayNumber('9999-12-31')
const number = fc.integer({ min: dayNumber('0001-01-01'), max: LAST })

describe('isIsoDay', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01'])('accepts %s', (day) => {
    expect(isIsoDay(day)).toBe(true)
  })

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '20250101',
    '',
    '今天',
  ])('refuses “%s”', (day) => {
    expect(isIsoDay(day)).toBe(false)
    expect(() => dayNumber(day)).toThrow(RangeError)
    expect(() => addMonths(day, 1)).toThrow(RangeError)
  })
})

describe('day numbers', () => {
  it('start at 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayFromNumber(-1)).toBe('1969-12-31')
  })

  it('agree with the calendar of the platform, forth and back', () => {
    fc.assert(
      fc.property(number, (at) => {
        const day = dayFromNumber(at)
        expect(isIsoDay(day)).toBe(true)
        expect(dayNumber(day)).toBe(at)
        expect(day).toBe(new Date(at * 86_400_000).toISOString().slice(0, 10))
      }),
    )
  })

  it('rise as the text rises', () => {
    fc.assert(fc.property(number, number, (a, b) => a < b === dayFromNumber(a) < dayFromNumber(b)))
  })
})

describe('addMonths', () => {
  it.each([
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-09-30', 6, '2025-03-30'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-31', -13, '2023-12-31'],
    ['2025-05-05', 0, '2025-05-05'],
  ])('%s + %i months = %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  it('never leaves the month it aims at, and keeps the date where the month is long enough', () => {
    const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber)
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const to = addMonths(from, months)
        const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(isIsoDay(to)).toBe(true)
        expect(month(to) - month(from)).toBe(months)
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)))
        if (Number(from.slice(8)) <= 28) expect(to.slice(8)).toBe(from.slice(8))
      }),
    )
  })
})
