import type { Plan } from '@tongtu/plan'
import { findAssignments } from '../assignments/find-assignments.ts'
import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fileNameOf } from '../platform/attachment.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { findPlan } from './find-plan.ts'
import { findTaskTexts, listTasks } from './list-tasks.ts'
import { findTaskContacts } from './task-contacts.ts'
import type { TaskYear } from './tasks-workbook.ts'

/**
 * The task breakdown table (任务分解表) of a plan as an Excel file: measures in force, blank where nothing is decided yet;
 * of a year, with its goals and nodes and whom to call, when one is named. Who answers for one unit gets the rows of
 * that unit. @throws AppError 404
 */
export async function exportTasks(
  { db, clock }: Services,
  actor: Actor,
  id: string,
  year?: number,
): Promise<{ fileName: string; bytes: Buffer }> {
  const only = onlyUnit(actor)
  const { plan, texts, asked } = await inScope(db, actor, async (tx) => {
    const plan = await findPlan(tx, id)
    const asked =
      year === undefined ? {} : { year: await askedIn(tx, actor, plan, { year, day: chinaDay(clock.now()) }) }
    const found = { plan, texts: await findTaskTexts(tx, id), asked }
    const details = { format: 'xlsx', unit: only?.unitId ?? null, year: year ?? null }
    await recordEvent(tx, actor, { action: 'plan_exported', subject: `plan:${id}`, details }, clock.now())
    return found
  })
  // The spreadsheet library is loaded when the first table is asked for: no start waits for it.
  const { tasksWorkbook } = await import('./tasks-workbook.ts')
  const yearWords = year === undefined ? '' : `${year}年度`
  const bytes = await tasksWorkbook({
    title: `${plan.title}${yearWords}任务分解表`,
    scope: only === null ? actor.place.name : `${actor.place.name} ${actor.orgUnit?.name ?? '（未设单位）'}`,
    version: plan.version,
    asOf: clock.now(),
    rows: listTasks(plan, texts, only),
    ...asked,
  })
  return { fileName: fileNameOf(plan.title, `${yearWords}任务分解表.xlsx`), bytes }
}

async function askedIn(
  tx: Tx,
  actor: Actor,
  plan: Plan,
  { year, day }: { readonly year: number; readonly day: string },
): Promise<TaskYear> {
  const numbers = plan.measures.map(({ id }) => numberOf('measure', id) ?? 0)
  const found = await findAssignments(tx, numbers, year)
  const assignments = new Map([...found].map(([number, one]) => [publicId('measure', number), one]))
  return { year, assignments, contacts: await findTaskContacts(tx, actor, plan, day) }
}
