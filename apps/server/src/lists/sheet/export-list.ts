import type { Loops } from '../../cases/loops.ts'
import { stepMoment } from '../../cases/step-moment.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { fileNameOf } from '../../platform/attachment.ts'
import { inScope } from '../../platform/database.ts'
import type { Services } from '../../platform/services.ts'
import { findList } from '../find-list.ts'

/** A list as an Excel file that may be filled in and brought back. @throws AppError 404 */
export async function exportList(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  id: string,
): Promise<{ fileName: string; bytes: Buffer }> {
  const now = clock.now()
  const detail = await inScope(db, actor, async (tx) => {
    const found = await findList(tx, await stepMoment(tx, loops, now), id)
    await recordEvent(tx, actor, { action: 'list_exported', subject: `list:${id}` }, now)
    return found
  })
  // The spreadsheet library is loaded when the first table is asked for: no start waits for it.
  const { listWorkbook } = await import('./list-workbook.ts')
  const { planTitle, year, name } = detail.list
  return {
    fileName: fileNameOf(planTitle, `${year}年${name}.xlsx`),
    bytes: await listWorkbook(detail, actor.place.name),
  }
}
