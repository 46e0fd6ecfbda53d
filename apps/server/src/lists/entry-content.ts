import type { Selectable } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import { publicId } from '../platform/public-id.ts'
import type { EntryContent, ListTables } from './tables.ts'

export type EntryRow = Selectable<ListTables['list_entries']>

export function contentOf(row: EntryRow): EntryContent {
  const { title, details, track_id, track_no, state, state_reason } = row
  const track = track_id === null || track_no === null ? null : { id: publicId('track', track_id), no: track_no }
  return { title, details, track, state, reason: state_reason }
}

/** Adds what the rows hold now to their history. */
export async function recordVersions(tx: Tx, actor: Actor, rows: readonly EntryRow[], now: Date): Promise<void> {
  await insertAll(
    tx,
    'list_entry_versions',
    rows.map((row) => ({
      jurisdiction_id: actor.place.id,
      entry_id: row.entry_id,
      revision: row.revision,
      content: JSON.stringify(contentOf(row)),
      recorded_at: now,
      recorded_by: actor.userId,
    })),
  )
}
