import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import type { Actor } from './actor.ts'
import { fileNameOf } from './attachment.ts'
import { findPlan } from './find-plan.ts'
import { findTaskTexts, listTasks } from './list-tasks.ts'
import { onlyUnitOf } from './policy.ts'

/**
 * The task breakdown table (任务分解表) of a plan as an Excel file: measures in force, blank where the units have yet to
 * fill in. Who answers for one unit gets the rows of that unit. @throws AppError 404
 */
export async function exportTasks(
  { db, clock }: Services,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; bytes: Buffer }> {
  const only = onlyUnitOf(actor)
  const { plan, texts } = await inScope(db, actor, async (tx) => {
    const found = { plan: await findPlan(tx, id), texts: await findTaskTexts(tx, id) }
    const details = { format: 'xlsx', unit: only?.unitId ?? null }
    await recordEvent(tx, actor, { action: 'plan_exported', subject: `plan:${id}`, details }, clock.now())
    return found
  })
  // The spreadsheet library is loaded when the first table is asked for: no start waits for it.
  const { tasksWorkbook } = await import('./tasks-workbook.ts')
  const bytes = await tasksWorkbook({
    title: `${plan.title}任务分解表`,
    scope: only === null ? actor.place.name : `${actor.place.name} ${actor.orgUnit?.name ?? '（未设单位）'}`,
    version: plan.version,
    asOf: clock.now(),
    rows: listTasks(plan, texts, only),
  })
  return { fileName: fileNameOf(plan.title, '任务分解表.xlsx'), bytes }
}
