import type { Now } from '@tongtu/closed-loop'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { readCalendar } from '../work-days/read-calendar.ts'
import type { Loops } from './loops.ts'

/** The rules and the day that everything in one transaction is judged by. */
export interface StepMoment {
  readonly loops: Loops
  readonly now: Now
  readonly at: Date
}

/** Reads the calendar once for all of a transaction. */
export async function stepMoment(tx: Tx, loops: Loops, at: Date): Promise<StepMoment> {
  return { loops, now: { today: chinaDay(at), calendar: await readCalendar(tx) }, at }
}
