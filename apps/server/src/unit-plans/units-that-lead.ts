import { sql } from 'kysely'
import type { NamedUnit } from '../papers/unit-duty.ts'
import type { Tx } from '../platform/database.ts'

/** The units that lead or compile something of a plan for which the year is decided. */
export async function unitsThatLead(tx: Tx, planId: number, year: number): Promise<readonly NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select distinct u.org_unit_id as id, u.name
    from measures m
    join assignments a on a.jurisdiction_id = m.jurisdiction_id and a.measure_id = m.measure_id and a.year = ${year}
    join duties d on d.jurisdiction_id = m.jurisdiction_id and d.measure_id = m.measure_id
    join org_units u on u.jurisdiction_id = d.jurisdiction_id and u.org_unit_id = d.org_unit_id
    where m.plan_id = ${planId} and m.status = 'active' and d.valid_to is null and d.role in ('lead', 'compiling')
    order by u.name`.execute(tx)
  return rows
}
