import type { WorkCalendar } from '@tongtu/kernel'

/** Day of the month by which progress is due in most offices. */
const USUAL_DAY = 28

/** The usual deadline of a month's returns: the 28th, or the first working day after it. */
export function proposeDeadline(period: string, calendar: WorkCalendar): string {
  return calendar.firstWorkdayOnOrAfter(`${period}-${USUAL_DAY}`)
}
