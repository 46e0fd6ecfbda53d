import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import { type EntryRow, recordVersions } from './entry-content.ts'
import { findStoredList, type StoredList } from './find-stored-list.ts'
import { insertEntries, type NewEntry } from './insert-entries.ts'
import { placeInTracks } from './place-in-tracks.ts'
import { refuseListed, refuseStale, refuseUnfit } from './refuse-unfit-entries.ts'
import type { EntriesSaved, SaveEntries } from './schema.ts'
import { setSupports } from './set-supports.ts'

type Wanted = SaveEntries['entries'][number]

/**
 * Adds entries to a list and changes others, all of it or none. What is left out of an entry stays as it is; a number in
 * a track is given once; what an entry supports is replaced as a whole. @throws AppError 404; 409 where somebody else changed one; 422 for what does not fit the list
 */
export async function saveEntries(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  listId: string,
  { entries }: SaveEntries,
): Promise<EntriesSaved> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const { plan_id } = await findStoredList(tx, listId)
    await planNumber(tx, publicId('plan', plan_id), true)
    const list = await findStoredList(tx, listId, true)
    const stored = await lockEntries(tx, list)
    refuseUnfit(list, entries, stored)
    const changed = entries.flatMap((wanted) => {
      if (wanted.id === undefined) return []
      const before = stored.get(numberOf('listEntry', wanted.id) ?? 0)
      if (!before) throw notFound('这个条目')
      return [{ wanted, before }]
    })
    refuseStale(changed)
    await refuseListed(tx, list, [...stored.values()], entries)
    const places = await placeInTracks(tx, list, entries, [...stored.values()])
    const fresh = entries.flatMap((wanted, index): NewEntry[] => {
      if (wanted.id !== undefined) return []
      const title = wanted.measureId === undefined ? (wanted.title?.trim() ?? '') : null
      const measureId = wanted.measureId === undefined ? null : numberOf('measure', wanted.measureId)
      return [{ measureId, title, details: trimmed(wanted.details ?? {}), track: places[index] ?? null }]
    })
    const added = await insertEntries(tx, actor, list.list_id, fresh, now)
    const after: EntryRow[] = []
    for (const { wanted, before } of changed) {
      const row = await changeEntry(tx, actor, before, wanted, places[entries.indexOf(wanted)], now)
      if (row) after.push(row)
    }
    await recordVersions(tx, actor, after, now)
    const fromNew = entries.filter(({ id }) => id === undefined)
    const supports = new Map(
      entries.flatMap((wanted) => {
        const id = wanted.id ?? idOf(added[fromNew.indexOf(wanted)])
        return wanted.supports === undefined || id === undefined ? [] : [[id, wanted.supports] as const]
      }),
    )
    const relinked = await setSupports(tx, actor, list, supports, now)
    const ids = [...new Set([...[...added, ...after].flatMap((row) => idOf(row) ?? []), ...relinked])]
    const touched = ids.length - added.length
    const counts = { added: added.length, changed: touched, unchanged: changed.length - touched }
    if (ids.length > 0) {
      const details = { ...counts, entries: ids }
      await recordEvent(tx, actor, { action: 'entries_saved', subject: `list:${listId}`, details }, now)
    }
    return counts
  })
}

async function lockEntries(tx: Tx, { list_id }: StoredList): Promise<ReadonlyMap<number, EntryRow>> {
  const rows = await tx.selectFrom('list_entries').selectAll().where('list_id', '=', list_id).forUpdate().execute()
  return new Map(rows.map((row) => [row.entry_id, row]))
}

const idOf = (row: EntryRow | undefined) => row && publicId('listEntry', row.entry_id)

/** The row after the change; null where nothing is different. */
async function changeEntry(
  tx: Tx,
  actor: Actor,
  before: EntryRow,
  wanted: Wanted,
  track: { readonly id: number; readonly no: number } | null | undefined,
  now: Date,
): Promise<EntryRow | null> {
  const title = before.title === null ? null : storableText(wanted.title?.trim() || before.title)
  const details = { ...before.details, ...trimmed(wanted.details ?? {}) }
  const place = track === undefined ? { id: before.track_id, no: before.track_no } : track
  const after = { ...before, title, details, track_id: place?.id ?? null, track_no: place?.no ?? null }
  if (same(before, after)) return null
  return tx
    .updateTable('list_entries')
    .set({
      title,
      details: storableJson(details),
      track_id: after.track_id,
      track_no: after.track_no,
      revision: before.revision + 1,
      changed_at: now,
      changed_by: actor.userId,
    })
    .where('entry_id', '=', before.entry_id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

function same(a: EntryRow, b: EntryRow): boolean {
  const keys = [...new Set([...Object.keys(a.details), ...Object.keys(b.details)])]
  const details = keys.every((key) => (a.details[key] ?? '') === (b.details[key] ?? ''))
  return details && a.title === b.title && a.track_id === b.track_id && a.track_no === b.track_no
}

function trimmed(details: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([key, text]) => [key, text.trim()]))
}
