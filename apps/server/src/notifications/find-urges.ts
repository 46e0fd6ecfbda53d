import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** How often each unit was urged by hand about a month, and when last; by id of the unit, without those never urged. */
export async function findUrges(
  tx: Tx,
  roundId: number,
): Promise<ReadonlyMap<string, { readonly urged: number; readonly last: Date }>> {
  const { rows } = await sql<{ org_unit_id: string; urged: number; last: Date }>`
    select c.org_unit_id, max(substring(l.kind from 6)::integer) as urged, max(l.at) as last
    from returns r
    join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
    join reminder_log l on l.jurisdiction_id = c.jurisdiction_id and l.subject = 'c-' || c.case_id
      and l.kind like 'urge-%'
    where r.round_id = ${roundId}
    group by c.org_unit_id`.execute(tx)
  return new Map(rows.map(({ org_unit_id, ...urges }) => [org_unit_id, urges]))
}
