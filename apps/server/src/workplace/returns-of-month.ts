import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Todos } from './schema.ts'

/** How many returns of the present month are owed and handed in, by a unit or by all; null when no month is open. */
export async function returnsOfMonth(tx: Tx, today: string, unitId: string | null): Promise<Todos['month']> {
  const period = today.slice(0, 7)
  const { rows } = await sql<{ owed: number; reported: number }>`
    select count(*) as owed, count(*) filter (where state in ('signing', 'reviewing', 'accepted')) as reported
    from cases
    where loop = 'monthly-return' and period = ${period} and state <> 'terminated'
      and (${unitId}::uuid is null or org_unit_id = ${unitId}::uuid)`.execute(tx)
  const [month] = rows
  return month && month.owed > 0 ? { period, ...month } : null
}
