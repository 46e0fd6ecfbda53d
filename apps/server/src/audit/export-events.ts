import type { Loops } from '../cases/loops.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { fileNameOf } from '../platform/attachment.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { listEvents } from './list-events.ts'
import type { AuditFilter } from './schema.ts'

/** Rows of one file: what spreadsheet programs still open at once. A longer time is exported in parts. */
const MOST = 20_000

/** The events of a filter as an Excel file, newest first; that it was made is recorded. */
export async function exportEvents(
  { db, clock }: Services,
  loops: Loops,
  actor: Actor,
  filter: AuditFilter,
): Promise<{ fileName: string; bytes: Buffer }> {
  const now = clock.now()
  const events = await inScope(db, actor, async (tx) => {
    const found = await listEvents(tx, loops, actor, filter, { before: null, limit: MOST })
    const details = { rows: found.length, ...filter }
    await recordEvent(tx, actor, { action: 'audit_exported', subject: `audit:${actor.place.code}`, details }, now)
    return found
  })
  // The spreadsheet library is loaded when the first file is asked for: no start waits for it.
  const { eventsWorkbook } = await import('./events-workbook.ts')
  const bytes = await eventsWorkbook({ place: actor.place.name, events, cut: events.length === MOST, at: now })
  return { fileName: fileNameOf(`${actor.place.name}操作留痕`, '.xlsx'), bytes }
}
