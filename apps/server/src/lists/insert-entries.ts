import type { Insertable } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import { takeNumbers } from '../platform/public-id.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import { type EntryRow, recordVersions } from './entry-content.ts'
import type { ListTables } from './tables.ts'

/** What a new entry starts from: a measure, or a title of its own. */
export interface NewEntry {
  readonly measureId: number | null
  readonly title: string | null
  readonly details?: Readonly<Record<string, string>>
  readonly track?: { readonly id: number; readonly no: number } | null
  readonly carriedFrom?: number | null
}

/** Adds entries at the end of a list and records their first version. */
export async function insertEntries(
  tx: Tx,
  actor: Actor,
  listId: number,
  entries: readonly NewEntry[],
  now: Date,
): Promise<readonly EntryRow[]> {
  if (entries.length === 0) return []
  const { last } = await tx
    .selectFrom('list_entries')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
    .where('list_id', '=', listId)
    .executeTakeFirstOrThrow()
  const first = await takeNumbers(tx, actor.place.id, 'listEntry', entries.length)
  const rows = entries.map(
    (entry, index): Insertable<ListTables['list_entries']> => ({
      jurisdiction_id: actor.place.id,
      entry_id: first + index,
      list_id: listId,
      position: last + 1 + index,
      measure_id: entry.measureId,
      title: entry.title === null ? null : storableText(entry.title),
      details: storableJson(entry.details ?? {}),
      track_id: entry.track?.id ?? null,
      track_no: entry.track?.no ?? null,
      state: 'active',
      state_reason: null,
      carried_from: entry.carriedFrom ?? null,
      revision: 1,
      changed_at: now,
      changed_by: actor.userId,
    }),
  )
  await insertAll(tx, 'list_entries', rows)
  const stored = await tx
    .selectFrom('list_entries')
    .selectAll()
    .where('list_id', '=', listId)
    .where('entry_id', '>=', first)
    .orderBy('entry_id')
    .execute()
  await recordVersions(tx, actor, stored, now)
  return stored
}
