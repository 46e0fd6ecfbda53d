import { stateOf } from '@tongtu/closed-loop'
import { actsOf } from '../cases/acts-of.ts'
import { askerOf } from '../cases/asker-of.ts'
import type { Loops } from '../cases/loops.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import type { StepMoment } from '../cases/step-moment.ts'
import type { CaseRow } from '../cases/stored-case.ts'
import type { Actor } from '../identity/actor.ts'
import { findYearTasks, type YearTask } from '../papers/find-year-tasks.ts'
import { dutiesOf, leads } from '../papers/unit-duty.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import { findWritten, unitPlanFacts, type Written, type WrittenPlan } from './find-written.ts'
import type { UnitPlan, UnitPlanMeasure } from './schema.ts'
import { lastWords, presentRow, type UnitPlanCase, unitPlanCases } from './unit-plan-cases.ts'

/** The case of a unit's plan, for those who may see it. @throws AppError 404 */
export async function findUnitPlanCase(tx: Tx, actor: Actor, id: string): Promise<UnitPlanCase> {
  const only = onlyUnit(actor)
  const row = await unitPlanCases(tx)
    .where('c.case_id', '=', numberOf('case', id) ?? 0)
    .executeTakeFirst()
  if (!row || (only !== null && row.org_unit_id !== only.unitId)) throw notFound('这份抓落实方案')
  return row
}

/** Whether somebody may write in it now: the unit itself, while it lies with the unit. */
export function mayWrite(loops: Loops, row: CaseRow, actor: Actor): boolean {
  const { parties } = askerOf(actor, row.org_unit_id)
  const own = parties.includes('reporter') || parties.includes('unit_leader')
  return own && row.ended_at === null && !stateOf(loops.of(row), row.state).locked
}

/** A measure of a unit's plan: what is asked, from the year's tasks, and what the unit has written of it. */
export interface PlannedTask {
  readonly task: YearTask
  readonly written: Written
  readonly proposed: { readonly person: string; readonly dueOn: string | null }
}

/** What a unit's plan goes through, measure by measure, with what it could start from. */
export async function plannedTasks(tx: Tx, actor: Actor, row: UnitPlanCase, day: string, { measures }: WrittenPlan) {
  const found = await findYearTasks(tx, actor, publicId('plan', row.plan_id), { year: row.year, day })
  const written = new Map(measures.map((one) => [publicId('measure', one.measure_id), one]))
  const tasks = found.tasks.flatMap((task): PlannedTask[] => {
    const own = written.get(task.measure.id)
    if (!own || !leads(dutiesOf(task.measure.duties, row.org_unit_id))) return []
    return [{ task, written: own, proposed: proposedFor(task, row.org_unit_id) }]
  })
  return { plan: found.plan, tasks }
}

function proposedFor({ measure, contact, assignment }: YearTask, unitId: string): PlannedTask['proposed'] {
  const at = measure.duties.lead.findIndex((one) => one.unitId === unitId)
  return {
    person: at < 0 ? '' : (contact?.person.split('\n')[at] ?? ''),
    dueOn: assignment.nodes.at(-1)?.dueOn ?? null,
  }
}

/** One unit's plan with everything in it. @throws AppError 404 */
export async function findUnitPlan(tx: Tx, moment: StepMoment, actor: Actor, id: string): Promise<UnitPlan> {
  const row = await findUnitPlanCase(tx, actor, id)
  const written = (await findWritten(tx, [row.case_id])).get(row.case_id)
  if (!written) throw notFound('这份抓落实方案')
  const said = (await lastWords(tx, [row.case_id])).get(row.case_id) ?? null
  const { plan, tasks } = await plannedTasks(tx, actor, row, moment.now.today, written)
  return {
    row: presentRow(row, written, said, moment),
    planId: plan.id,
    planTitle: plan.title,
    year: row.year,
    revision: row.revision,
    savedAt: row.saved_at?.toISOString() ?? null,
    mayWrite: mayWrite(moment.loops, row, actor),
    measures: tasks.map(present),
    acts: actsOf(moment.loops, row, askerOf(actor, row.org_unit_id), unitPlanFacts(written), moment.now),
  }
}

function present({ task: { measure, name, assignment, row }, written, proposed }: PlannedTask): UnitPlanMeasure {
  return {
    measureId: measure.id,
    no: measure.no,
    title: name,
    goal: assignment.goal,
    nodes: assignment.nodes.map(({ title, dueOn }) => ({ title, dueOn })),
    criteria: assignment.criteria,
    proof: assignment.proof,
    supporting: measure.duties.supporting.map(({ name }) => name).join('、'),
    due: row.due,
    steps: written.steps,
    person: written.person,
    dueOn: written.due_on,
    proposed,
  }
}
