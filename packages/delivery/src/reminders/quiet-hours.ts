import type { IsoDay, WorkCalendar } from '@tongtu/kernel'
import type { ReminderSettings } from './settings.ts'

/** A moment as the clock on the wall shows it in China. */
export interface LocalMoment {
  readonly day: IsoDay
  /** 'HH:MM' */
  readonly time: string
}

type Hours = Pick<ReminderSettings, 'from' | 'noonFrom' | 'noonUntil' | 'until'>

/** Whether nobody is to be disturbed: at night, at noon, on a day of rest. */
export function isQuiet({ day, time }: LocalMoment, hours: Hours, calendar: WorkCalendar): boolean {
  if (time < hours.from || time >= hours.until || !calendar.isWorkday(day)) return true
  return time >= hours.noonFrom && time < hours.noonUntil
}

/** The moment itself, or the end of the quiet hours it falls into. */
export function nextSending(moment: LocalMoment, hours: Hours, calendar: WorkCalendar): LocalMoment {
  if (!isQuiet(moment, hours, calendar)) return moment
  const { day, time } = moment
  const later = [hours.from, hours.noonUntil].map((at) => ({ day, time: at }))
  const today = later.find((at) => at.time > time && !isQuiet(at, hours, calendar))
  return today ?? { day: calendar.addWorkdays(day, 1), time: hours.from }
}
