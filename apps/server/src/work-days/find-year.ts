import { dayNumber } from '@tongtu/kernel'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import type { CalendarYear } from './schema.ts'

/** So many days before its end a year without a successor is worth a warning: the notice comes in November. */
const SOON = 60

/** The days entered for a year, and which year still lacks its holidays, seen from `now`. */
export async function findYear(tx: Tx, year: number, now: Date): Promise<CalendarYear> {
  const rows = await tx
    .selectFrom('work_days as d')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('m.user_id', '=', 'd.changed_by'),
    )
    .where('d.day', '>=', `${year}-01-01`)
    .where('d.day', '<=', `${year}-12-31`)
    .select(['d.day', 'd.kind', 'd.name', 'd.source', 'd.changed_at', 'm.name as person'])
    .orderBy('d.day')
    .execute()
  const days = rows.map(({ changed_at, person, ...row }) => ({
    ...row,
    changedBy: person,
    changedAt: changed_at.toISOString(),
  }))
  return { year, days, missing: await missingYear(tx, chinaDay(now)) }
}

async function missingYear(tx: Tx, today: string): Promise<number | null> {
  const thisYear = Number(today.slice(0, 4))
  if (!(await isEntered(tx, thisYear))) return thisYear
  const soon = dayNumber(`${thisYear}-12-31`) - dayNumber(today) <= SOON
  return soon && !(await isEntered(tx, thisYear + 1)) ? thisYear + 1 : null
}

/** Single days may be entered early; a year's holidays have National Day among them. */
async function isEntered(tx: Tx, year: number): Promise<boolean> {
  const query = tx.selectFrom('work_days').select('day').where('day', '=', `${year}-10-01`).where('kind', '=', 'rest')
  return (await query.executeTakeFirst()) !== undefined
}
