import type { Actor } from '../../identity/actor.ts'
import { planNumber } from '../../plans/plan-number.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { numberOf, publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { orRefuse } from '../../sheets/or-refuse.ts'
import { readCalendar } from '../../work-days/read-calendar.ts'
import { listAssignments } from '../list-assignments.ts'
import type { Assignment, TaskSheetPreview } from '../schema.ts'
import { compareTasks, nothing, type TaskGround } from './compare-tasks.ts'
import { type IncomingTasks, readTaskSheet } from './read-task-sheet.ts'

/**
 * What a filled-in task breakdown table would change in a year of a plan, cell by cell. Changes nothing: what is taken
 * of it is saved measure by measure. @throws AppError 404; 422 when the file is no such table or that of another year
 */
export async function previewTaskSheet(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  planId: string,
  year: number,
  bytes: Uint8Array,
): Promise<TaskSheetPreview> {
  const incoming = orRefuse(() => readTaskSheet(bytes, year))
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId)
    const calendar = await readCalendar(tx)
    const { rows } = await listAssignments(tx, plan, { year, today: chinaDay(clock.now()), calendar })
    return compareTasks(incoming, { year, rows, base: await findBases(tx, incoming, year) })
  })
}

async function findBases(tx: Tx, { tasks }: IncomingTasks, year: number): Promise<TaskGround['base']> {
  const numbers = tasks.flatMap(({ measureId }) => numberOf('measure', measureId) ?? [])
  const versions = await tx
    .selectFrom('assignment_versions')
    .select(['measure_id', 'revision', 'content'])
    .where('measure_id', 'in', [0, ...numbers])
    .where('year', '=', year)
    .execute()
  const known = new Map(
    versions.map((row) => [`${publicId('measure', row.measure_id)} ${row.revision}`, row.content as Assignment]),
  )
  return (measureId, revision) => (revision === 0 ? nothing : (known.get(`${measureId} ${revision}`) ?? null))
}
