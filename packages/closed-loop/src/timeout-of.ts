import type { Case, CaseEvent, Now } from './case.ts'
import { lastDayBeforeClock } from './due-day.ts'
import type { Loop } from './loop.ts'

/** The event of the clock that is due for the case today, ready for `transition`; null when none is. */
export function timeoutOf(loop: Loop, current: Case, { today, calendar }: Now): CaseEvent | null {
  const row = loop.transitions.find(({ from, by }) => from === current.state && by === 'clock')
  if (!row || current.dueOn === null || today <= lastDayBeforeClock(row, current.dueOn, calendar)) return null
  return { event: row.event, caseVersion: current.version, by: 'clock', form: {}, facts: [] }
}
