import type { IsoDay, WorkCalendar } from '@tongtu/kernel'
import type { DueItem } from './due-item.ts'

/**
 * The occasions on which somebody is reminded of one step: when it came back, so many working days before its day, on
 * the day, so many after it. The name is what the log keeps.
 */
export type ReminderKind = 'returned' | 'due' | `before-${number}` | `late-${number}`

/** Working days before the day: far ahead only for the nodes of the year, which take long to reach. */
const AHEAD = { node: [30, 7, 3, 1], case: [3, 1] } as const
/** A week of working days: daily for so long, and once in so many after that. */
const WEEK = 5

/** An occasion and the day on which it came. */
export interface Occasion {
  readonly kind: ReminderKind
  readonly on: IsoDay
}

/**
 * The newest occasion that has come by `today`; null before the first. Occasions before the step began do not count:
 * whoever gets two days is not told that three are left.
 */
export function newestOccasion(item: DueItem, today: IsoDay, calendar: WorkCalendar): Occasion | null {
  const due = calendar.lastWorkdayOnOrBefore(item.dueOn)
  const passed = calendar.workdaysBetween(due, today)
  const mark = passed > 0 ? lateMark(passed) : aheadMark(item.about, passed)
  if (mark === null) return null
  const on = calendar.addWorkdays(due, mark)
  if (item.since > on) return null
  if (mark === 0) return { kind: 'due', on }
  return { kind: mark < 0 ? `before-${-mark}` : `late-${mark}`, on }
}

/** Working days after the day it was due, as far as they are an occasion. */
const lateMark = (passed: number) => (passed <= WEEK ? passed : passed - (passed % WEEK))

/** The same before that day, so negative or zero; null before the first. */
function aheadMark(about: DueItem['about'], passed: number): number | null {
  if (passed === 0) return 0
  const mark = AHEAD[about].findLast((days) => days >= -passed)
  return mark === undefined ? null : -mark
}
