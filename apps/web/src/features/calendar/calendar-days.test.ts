import { expect, it } from 'vitest'
import type { CalendarYear } from '../../api/types.ts'
import { daysOfMonth, weekdayOf } from './calendar-days.ts'

const entered = (day: string, kind: 'work' | 'rest', name: string | null) =>
  ({ day, kind, name, source: 'built_in', changedBy: null, changedAt: '2026-01-01T00:00:00Z' }) as const
const year: CalendarYear = {
  year: 2026,
  missing: null,
  days: [
    entered('2026-02-14', 'work', '春节'),
    entered('2026-02-15', 'rest', '春节'),
    entered('2026-02-16', 'rest', '春节'),
  ],
}

it('marks what differs from the weekday, and the weekend within a holiday', () => {
  const days = daysOfMonth(year, 2)
  expect(days).toHaveLength(28)
  const marks = days.filter(({ marked }) => marked).map(({ day, kind }) => [day.slice(8), kind])
  expect(marks).toEqual([
    ['14', 'work'],
    ['15', 'rest'],
    ['16', 'rest'],
  ])
  expect(days[20]).toMatchObject({ day: '2026-02-21', kind: 'rest', marked: false })
})

it('begins the week on Monday', () => {
  expect([weekdayOf('2026-02-16'), weekdayOf('2026-02-22')]).toEqual([0, 6])
})
