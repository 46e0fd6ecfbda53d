import { WorkCalendar } from '@tongtu/kernel'
import type { Tx } from '../platform/database.ts'

/** The work calendar of the place in whose scope `tx` is; by weekday alone where no day was entered. */
export async function readCalendar(tx: Tx): Promise<WorkCalendar> {
  const rows = await tx.selectFrom('work_days').select(['jurisdiction_id', 'day', 'kind']).execute()
  if (new Set(rows.map(({ jurisdiction_id }) => jurisdiction_id)).size > 1) {
    throw new Error('a calendar is read in the scope of one place')
  }
  return new WorkCalendar(Object.fromEntries(rows.map(({ day, kind }) => [day, kind])))
}
