import { dayFromNumber, dayNumber, type IsoDay, WorkCalendar } from '@tongtu/kernel'
import type { CalendarYear, WorkDay } from '../../api/types.ts'
import { t, word } from '../../app/locale/messages.ts'

export type DayKind = WorkDay['kind']

/** A day as the calendar draws it. */
export interface CalendarDay {
  readonly day: IsoDay
  readonly kind: DayKind
  /** What was entered for it; null where the weekday decides. */
  readonly entered: WorkDay | null
  /** 休 or 班: only where it is not what the weekday says. */
  readonly marked: boolean
}

const byWeekday = new WorkCalendar()

/** The days of a month, in order. */
export function daysOfMonth({ year, days }: CalendarYear, month: number): CalendarDay[] {
  const entered = new Map(days.map((one) => [one.day, one]))
  const first = dayNumber(`${year}-${String(month).padStart(2, '0')}-01`)
  const all = Array.from({ length: 31 }, (_, index) => dayFromNumber(first + index))
  return all
    .filter((day) => Number(day.slice(5, 7)) === month)
    .map((day) => {
      const usual = byWeekday.isWorkday(day) ? 'work' : 'rest'
      const one = entered.get(day) ?? null
      const kind = one?.kind ?? usual
      // A weekend within a holiday is part of it.
      return { day, kind, entered: one, marked: kind !== usual || (kind === 'rest' && one?.name != null) }
    })
}

/** Monday is 0. */
export function weekdayOf(day: IsoDay): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7
}

export const kindName = (kind: DayKind) => t(`calendar.kind.${kind}`)

/** The parts of a day for sentences. */
export function dayValues(day: IsoDay) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date, weekday: word('calendar.weekday', String(weekdayOf(day))) }
}
