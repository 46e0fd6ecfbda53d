import { addMonths, type IsoDay, type WorkCalendar } from '@tongtu/kernel'
import type { Case } from './case.ts'
import { type DueRule, type Loop, type LoopTransition, stateOf } from './loop.ts'

/**
 * The day by which the owner of a state has to act, always a working day: a limit that falls on a day of rest
 * moves on to the next working day. Null without a rule.
 */
export function dueDay(
  rule: DueRule | null,
  { enteredOn, deadline }: Pick<Case, 'enteredOn' | 'deadline'>,
  calendar: WorkCalendar,
): IsoDay | null {
  if (rule === null) return null
  switch (rule.kind) {
    case 'workdays':
      return calendar.addWorkdays(enteredOn, rule.count)
    case 'deadline':
      return calendar.addWorkdays(calendar.firstWorkdayOnOrAfter(deadline), rule.workdays)
    case 'months':
      return calendar.firstWorkdayOnOrAfter(addMonths(enteredOn, rule.count))
  }
}

/** The case with its due day counted anew, for use after the calendar was edited. The version stays. */
export function redate(loop: Loop, current: Case, calendar: WorkCalendar): Case {
  return { ...current, dueOn: dueDay(stateOf(loop, current.state).due, current, calendar) }
}

/** The last day on which people can still act before the clock does (锁定日). */
export function lastDayBeforeClock(transition: LoopTransition, dueOn: IsoDay, calendar: WorkCalendar): IsoDay {
  return calendar.addWorkdays(dueOn, transition.grace)
}
