import { dayFromNumber, dayNumber } from '@tongtu/kernel'
import chineseDays from 'chinese-days'
import type { DayToSet } from './set-days.ts'

const FIRST_YEAR = 2020

/** Holidays and the working days that make up for them, from 2020 to the last year the library knows. */
export function builtInDays(): readonly DayToSet[] {
  known ??= readAll()
  return known
}
let known: readonly DayToSet[] | null = null

function readAll(): DayToSet[] {
  const days: DayToSet[] = []
  for (let year = FIRST_YEAR; ; year++) {
    const found = daysOf(year)
    if (found.length === 0) return days
    days.push(...found)
  }
}

function daysOf(year: number): DayToSet[] {
  const [first, last] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)]
  return Array.from({ length: last - first + 1 }, (_, index) => dayFromNumber(first + index)).flatMap((day) => {
    // With a time of day, because a bare date would be taken for midnight in Greenwich.
    const { work, name } = chineseDays.getDayDetail(`${day}T12:00:00`)
    // Of a day in a notice: English name, Chinese name, days by law; of any other the weekday.
    const holiday = name.split(',')[1]
    return holiday === undefined ? [] : [{ day, kind: work ? ('work' as const) : ('rest' as const), name: holiday }]
  })
}
