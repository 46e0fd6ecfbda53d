import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'

/** Which cases of a loop; everything left out is not narrowed. */
export interface CaseFilter {
  readonly unitId?: string | null
  readonly cases?: readonly number[]
  readonly measures?: readonly number[]
}

/** The cases of a loop with what names their measure and their unit, as a query to narrow down and order. */
export function measureCases(tx: Tx, loop: string, { unitId, cases, measures }: CaseFilter) {
  let query = tx
    .selectFrom('cases as c')
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('m.measure_id', '=', 'c.measure_id'),
    )
    .innerJoin('org_units as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('u.org_unit_id', '=', 'c.org_unit_id'),
    )
    .where('c.loop', '=', loop)
    .selectAll('c')
    .$narrowType<{ measure_id: number }>()
    .select(['m.plan_id', 'm.no', 'm.name as title', 'u.name as unit'])
  if (unitId !== undefined) query = query.where('c.org_unit_id', '=', unitId as string)
  if (cases !== undefined) query = query.where('c.case_id', '=', anyOf(cases))
  if (measures !== undefined) query = query.where('c.measure_id', '=', anyOf(measures))
  return query
}
