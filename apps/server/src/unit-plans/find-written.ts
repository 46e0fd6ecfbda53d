import type { Fact } from '@tongtu/closed-loop'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** What a unit has written of one measure it answers for; blank where it has not yet. */
export interface Written {
  readonly measure_id: number
  readonly steps: string
  readonly person: string
  readonly due_on: string | null
}

export interface WrittenPlan {
  readonly fileName: string | null
  readonly sha256: string | null
  readonly measures: readonly Written[]
}

/** What stands in unit plans, by number of the case: a line for each measure the unit leads or compiles in that year. */
export async function findWritten(tx: Tx, cases: readonly number[]): Promise<ReadonlyMap<number, WrittenPlan>> {
  if (cases.length === 0) return new Map()
  const plans = await tx
    .selectFrom('unit_plans')
    .select(['case_id', 'sha256', 'file_name'])
    .where('case_id', 'in', cases)
    .execute()
  const { rows } = await sql<Written & { case_id: number }>`
    select p.case_id, m.measure_id, coalesce(w.steps, '') as steps, coalesce(w.person, '') as person, w.due_on
    from unit_plans p
    join measures m on m.jurisdiction_id = p.jurisdiction_id and m.plan_id = p.plan_id and m.status = 'active'
    join assignments a on a.jurisdiction_id = m.jurisdiction_id and a.measure_id = m.measure_id and a.year = p.year
    left join unit_plan_measures w on w.jurisdiction_id = p.jurisdiction_id and w.case_id = p.case_id
      and w.measure_id = m.measure_id
    where p.case_id = any(${cases}) and exists (
      select from duties d where d.jurisdiction_id = m.jurisdiction_id and d.measure_id = m.measure_id
        and d.org_unit_id = p.org_unit_id and d.valid_to is null and d.role in ('lead', 'compiling'))
    order by p.case_id, m.position`.execute(tx)
  const byCase = Map.groupBy(rows, (row) => row.case_id)
  return new Map(
    plans.map(({ case_id, sha256, file_name }) => [
      case_id,
      { sha256, fileName: file_name, measures: byCase.get(case_id) ?? [] },
    ]),
  )
}

export const isWritten = ({ steps, person, due_on }: Written) =>
  steps.trim() !== '' && person.trim() !== '' && due_on !== null

/** What holds of a plan that is sent on: every measure is written, or the whole as a Word file. */
export function unitPlanFacts({ fileName, measures }: WrittenPlan): readonly Fact[] {
  return fileName !== null || (measures.length > 0 && measures.every(isWritten)) ? ['plan_written'] : []
}
