import { stateOf } from '@tongtu/closed-loop'
import { sql } from 'kysely'
import type { StepMoment } from '../cases/step-moment.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { isWritten, type WrittenPlan } from './find-written.ts'
import type { UnitPlanRow } from './schema.ts'

/** The plans of units as cases, with whose and of what they are, as a query to narrow down. */
export function unitPlanCases(tx: Tx) {
  return tx
    .selectFrom('cases as c')
    .innerJoin('unit_plans as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('p.case_id', '=', 'c.case_id'),
    )
    .innerJoin('org_units as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'c.jurisdiction_id').onRef('u.org_unit_id', '=', 'c.org_unit_id'),
    )
    .selectAll('c')
    .select(['p.plan_id', 'p.year', 'p.revision', 'p.saved_at', 'u.name as unit'])
    .orderBy('u.name')
}
export type UnitPlanCase = Awaited<ReturnType<ReturnType<typeof unitPlanCases>['execute']>>[number]

/** One line of the list: where it stands and how far it is written. */
export function presentRow(
  row: UnitPlanCase,
  { measures, fileName }: WrittenPlan,
  said: string | null,
  { loops, now }: StepMoment,
): UnitPlanRow {
  return {
    id: publicId('case', row.case_id),
    version: row.version,
    unit: { id: row.org_unit_id, name: row.unit },
    state: row.state,
    stateName: stateOf(loops.of(row), row.state).name,
    dueOn: row.due_on,
    workdaysLeft: row.due_on === null ? null : now.calendar.workdaysBetween(now.today, row.due_on),
    measures: measures.length,
    written: measures.filter(isWritten).length,
    fileName,
    said,
  }
}

/** What was written down with the last step, by number of the case. */
export async function lastWords(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ case_id: number; words: string | null }>`
    select distinct on (case_id) case_id, coalesce(form ->> 'reason', form ->> 'opinion') as words
    from case_events where case_id = any(${cases}) order by case_id, version desc`.execute(tx)
  return new Map(rows.flatMap(({ case_id, words }) => (words ? [[case_id, words] as const] : [])))
}
