import type { WorkCalendar } from '@tongtu/kernel'
import { type DatedNode, quarters } from './assignment/dated-node.ts'

/**
 * The nodes a measure starts its year with: one for each quarter that is not over yet, due on the quarter's last
 * working day, and none after the measure's own end (`due` as printed: 2025, 2025-06 or 2025-06-30).
 */
export function proposeNodes(year: number, due: string | null, today: string, calendar: WorkCalendar): DatedNode[] {
  const last = due === null ? '9999' : lastDay(due)
  return quarters
    .map(({ name, end }) => ({ title: `${name}进展`, dueOn: calendar.lastWorkdayOnOrBefore(`${year}-${end}`) }))
    .filter(({ dueOn }) => dueOn >= today && dueOn <= last)
}

/** Greatest day that can still belong to a deadline printed as a year, a month or a day. */
function lastDay(due: string): string {
  return due.length === 4 ? `${due}-12-31` : due.length === 7 ? `${due}-31` : due
}
