import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

export interface ReportingUnit {
  readonly id: string
  readonly name: string
}

/**
 * The one unit that reports for each measure in force of a plan: the compiling unit, else the first of the leads. By
 * number of the measure; a measure nobody leads is not in it.
 */
export async function reportingUnits(tx: Tx, planId: number): Promise<ReadonlyMap<number, ReportingUnit>> {
  const { rows } = await sql<{ measure_id: number; org_unit_id: string; name: string }>`
    select distinct on (d.measure_id) d.measure_id, d.org_unit_id, u.name
    from duties d
    join measures m on m.jurisdiction_id = d.jurisdiction_id and m.measure_id = d.measure_id
    join org_units u on u.jurisdiction_id = d.jurisdiction_id and u.org_unit_id = d.org_unit_id
    where m.plan_id = ${planId} and m.status = 'active' and d.valid_to is null and d.role in ('compiling', 'lead')
    order by d.measure_id, d.role = 'compiling' desc, d.position`.execute(tx)
  return new Map(rows.map(({ measure_id, org_unit_id, name }) => [measure_id, { id: org_unit_id, name }]))
}
