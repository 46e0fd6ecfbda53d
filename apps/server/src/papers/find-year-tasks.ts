import type { Measure, Plan, TaskRow } from '@tongtu/plan'
import { findAssignments } from '../assignments/find-assignments.ts'
import type { Assignment } from '../assignments/schema.ts'
import type { Actor } from '../identity/actor.ts'
import { findPlan } from '../plans/find-plan.ts'
import { findTaskTexts, listTasks } from '../plans/list-tasks.ts'
import { findTaskContacts, type TaskContact } from '../plans/task-contacts.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'

/** A measure in force with what it owes in the year, and all that papers say of it. */
export interface YearTask {
  readonly measure: Measure
  /** Its title, or its first clause where it has none. */
  readonly name: string
  readonly assignment: Assignment
  readonly row: TaskRow
  readonly text: string
  readonly contact: TaskContact | undefined
}

export interface YearTasks {
  readonly plan: Plan
  readonly year: number
  readonly tasks: readonly YearTask[]
}

/**
 * What a plan asks in a year, as decided so far: a fixed number of queries.
 * @throws AppError 404 without the plan, 422 while nothing is decided for the year
 */
export async function findYearTasks(
  tx: Tx,
  actor: Actor,
  planId: string,
  { year, day }: { readonly year: number; readonly day: string },
): Promise<YearTasks> {
  const plan = await findPlan(tx, planId)
  const texts = await findTaskTexts(tx, planId)
  const names = await findMeasureNames(tx, numberOf('plan', planId) ?? 0)
  const numbers = plan.measures.map(({ id }) => numberOf('measure', id) ?? 0)
  const found = await findAssignments(tx, numbers, year)
  if (found.size === 0)
    throw new AppError(422, 'TT-F-004', `${year}年度还没有分解任务。请先在“年度任务”里填写目标和节点，再导出文书`)
  const assignments = new Map([...found].map(([number, one]) => [publicId('measure', number), one]))
  const contacts = await findTaskContacts(tx, actor, plan, day)
  const rows = new Map(listTasks(plan, texts, null).map((row) => [row.measureId, row]))
  const tasks = plan.measures.flatMap((measure): YearTask[] => {
    const [assignment, row] = [assignments.get(measure.id), rows.get(measure.id)]
    if (!assignment || !row) return []
    const name = names.get(measure.id) ?? ''
    return [{ measure, name, assignment, row, text: texts.get(measure.id) ?? '', contact: contacts.get(measure.id) }]
  })
  return { plan, year, tasks }
}

async function findMeasureNames(tx: Tx, planId: number): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('measures').select(['measure_id', 'name']).where('plan_id', '=', planId).execute()
  return new Map(rows.map(({ measure_id, name }) => [publicId('measure', measure_id), name]))
}
