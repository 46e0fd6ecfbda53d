import { numberInGroups, sideOfList } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { EntryRow } from './entry-content.ts'
import type { StoredList } from './find-stored-list.ts'
import type { SaveEntries } from './schema.ts'

export interface TrackPlace {
  readonly id: number
  readonly no: number
}

/**
 * Where in its track each wanted entry comes to stand: undefined where nothing is said of it, null where it is taken
 * out of its track. One that stays in its track keeps its number; one that is new there gets the next that was never given in this year.
 * @throws AppError 422 for a track that is not the list's side or not the plan's
 */
export async function placeInTracks(
  tx: Tx,
  list: StoredList,
  entries: SaveEntries['entries'],
  stored: readonly EntryRow[],
): Promise<readonly (TrackPlace | null | undefined)[]> {
  const wanted = entries.map(({ trackId }) =>
    typeof trackId === 'string' ? (numberOf('track', trackId) ?? 0) : trackId,
  )
  const tracks = [...new Set(wanted.filter((id) => typeof id === 'number'))]
  if (tracks.length === 0) return wanted.map((id) => (id === undefined ? undefined : null))
  await refuseForeign(tx, list, tracks)
  const before = new Map(stored.map((row) => [row.entry_id, row]))
  const given = await givenNumbers(tx, list, tracks)
  const asked = entries.flatMap(({ id }, index) => {
    const track = wanted[index]
    const row = before.get(numberOf('listEntry', id ?? '') ?? 0)
    const keeps = row?.track_id === track ? (row?.track_no ?? null) : null
    return typeof track === 'number' ? [{ group: String(track), no: keeps, index }] : []
  })
  const numbered = numberInGroups([...given.map((one) => ({ ...one, index: -1 })), ...asked])
  const byIndex = new Map(numbered.map(({ index, group, no }) => [index, { id: Number(group), no }]))
  return wanted.map((id, index) => (typeof id === 'number' ? byIndex.get(index) : id))
}

async function refuseForeign(tx: Tx, list: StoredList, tracks: readonly number[]) {
  const rows = await tx
    .selectFrom('tracks')
    .select(['track_id', 'side'])
    .where('track_id', 'in', tracks)
    .where('plan_id', '=', list.plan_id)
    .where('ended_at', 'is', null)
    .execute()
  const fits = rows.filter(({ side }) => side === sideOfList(list.kind))
  if (fits.length < tracks.length) {
    throw new AppError(422, 'TT-Q-007', `“${list.name}”不能归入这条跑道，请刷新后重新选择`)
  }
}

/** Every number given in these tracks in the year of the list, those of ended entries included. */
async function givenNumbers(tx: Tx, list: StoredList, tracks: readonly number[]) {
  const rows = await tx
    .selectFrom('list_entry_versions as v')
    .innerJoin('list_entries as e', (join) =>
      join.onRef('e.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('e.entry_id', '=', 'v.entry_id'),
    )
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('l.list_id', '=', 'e.list_id'),
    )
    .select('v.content')
    .where('l.plan_id', '=', list.plan_id)
    .where('l.year', '=', list.year)
    .execute()
  return rows.flatMap(({ content }) => {
    const track = content.track === null ? null : numberOf('track', content.track.id)
    return content.track && track !== null && tracks.includes(track)
      ? [{ group: String(track), no: content.track.no }]
      : []
  })
}
