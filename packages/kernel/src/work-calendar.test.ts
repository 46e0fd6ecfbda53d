import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromNumber, dayNumber } from './iso-day.ts'
import { WorkCalendar } from './work-calendar.ts'

const weekdays = new WorkCalendar()
/** National Day 2024 with the two Sundays and Saturdays worked in its place, as the State Council announced. */
const october = new WorkCalendar({
  '2024-09-29': 'work',
  '2024-10-01': 'rest',
  '2024-10-02': 'rest',
  '2024-10-03': 'rest',
  '2024-10-04': 'rest',
  '2024-10-07': 'rest',
  '2024-10-12': 'work',
})

describe('isWorkday', () => {
  it('knows the week', () => {
    const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) => weekdays.isWorkday(`2024-09-${day}`))
    expect(week).toEqual([true, true, true, true, true, false, false])
  })

  it('lets exceptions speak first', () => {
    expect(october.isWorkday('2024-09-29')).toBe(true)
    expect(october.isWorkday('2024-10-01')).toBe(false)
  })

  it('refuses a table with a day that does not exist', () => {
    expect(() => new WorkCalendar({ '2024-02-30': 'rest' })).toThrow(RangeError)
  })
})

describe('addWorkdays', () => {
  it.each([
    ['2024-09-27', 1, '2024-09-29'],
    ['2024-09-30', 1, '2024-10-08'],
    ['2024-10-08', 5, '2024-10-14'],
    ['2024-10-08', -2, '2024-09-29'],
    ['2024-10-05', 0, '2024-10-08'],
    ['2024-10-08', 0, '2024-10-08'],
    ['2024-10-05', -1, '2024-09-30'],
  ])('%s %i → %s', (day, count, expected) => {
    expect(october.addWorkdays(day, count)).toBe(expected)
  })

  it('refuses half days', () => {
    expect(() => weekdays.addWorkdays('2024-10-08', 0.5)).toThrow(RangeError)
  })
})

describe('workdaysBetween', () => {
  it.each([
    ['2024-09-25', '2024-09-27', 2],
    ['2024-09-27', '2024-09-27', 0],
    ['2024-09-28', '2024-09-30', 2],
    ['2024-09-30', '2024-10-08', 1],
    ['2024-10-08', '2024-09-30', -1],
    ['2024-10-05', '2024-10-04', 0],
  ])('%s to %s: %i', (from, to, expected) => {
    expect(october.workdaysBetween(from, to)).toBe(expected)
  })
})

describe('first and last', () => {
  it('moves a limit on to the next working day, a Sunday if that is worked', () => {
    expect(october.firstWorkdayOnOrAfter('2024-09-28')).toBe('2024-09-29')
    expect(weekdays.firstWorkdayOnOrAfter('2024-09-28')).toBe('2024-09-30')
  })

  it('looks back over a holiday', () => {
    expect(october.lastWorkdayOnOrBefore('2024-10-07')).toBe('2024-09-30')
    expect(october.lastWorkdayOnOrBefore('2024-10-08')).toBe('2024-10-08')
  })
})

describe('for any calendar and day', () => {
  const day = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2024-12-31') }).map(dayFromNumber)
  const calendar = fc
    .dictionary(day, fc.constantFrom('work' as const, 'rest' as const), { maxKeys: 60 })
    .map((exceptions) => new WorkCalendar(exceptions))
  const count = fc.integer({ min: -40, max: 40 })

  it('counting lands on a working day, and between counts it back', () => {
    fc.assert(
      fc.property(calendar, day, count, (calendar, from, count) => {
        const to = calendar.addWorkdays(from, count)
        expect(calendar.isWorkday(to)).toBe(true)
        if (count > 0 || calendar.isWorkday(from)) expect(calendar.workdaysBetween(from, to)).toBe(count)
      }),
    )
  })

  it('counting in two steps is counting once', () => {
    fc.assert(
      fc.property(calendar, day, count, count, (calendar, day, a, b) => {
        const from = calendar.firstWorkdayOnOrAfter(day)
        expect(calendar.addWorkdays(calendar.addWorkdays(from, a), b)).toBe(calendar.addWorkdays(from, a + b))
      }),
    )
  })

  it('between is additive and changes its sign with the direction', () => {
    fc.assert(
      fc.property(calendar, day, day, day, (calendar, a, b, c) => {
        const days = calendar.workdaysBetween(a, c)
        expect(calendar.workdaysBetween(a, b) + calendar.workdaysBetween(b, c)).toBe(days)
        expect(calendar.workdaysBetween(c, a) + days).toBe(0)
      }),
    )
  })

  it('first and last enclose the day with only rest between', () => {
    fc.assert(
      fc.property(calendar, day, (calendar, day) => {
        const [last, first] = [calendar.lastWorkdayOnOrBefore(day), calendar.firstWorkdayOnOrAfter(day)]
        expect(last <= day && day <= first).toBe(true)
        expect(calendar.workdaysBetween(last, first)).toBe(last === first ? 0 : 1)
      }),
    )
  })
})
