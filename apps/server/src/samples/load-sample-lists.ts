import type { TrackRole, TrackSide } from '@tongtu/delivery'
import { saveTracks } from '../architecture/save-tracks.ts'
import type { Actor } from '../identity/actor.ts'
import { findTracks } from '../lists/find-tracks.ts'
import { findYearEntries } from '../lists/find-year-entries.ts'
import { makeLists } from '../lists/make-lists.ts'
import { proposeLists } from '../lists/propose-lists.ts'
import { saveEntries } from '../lists/save-entries.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'

/** The year whose lists a sample starts with, and the tracks that its works and reforms are arranged in, by title. */
export interface SampleLists {
  readonly year: number
  readonly tracks?: readonly {
    readonly side: TrackSide
    readonly role: TrackRole
    readonly name: string
    readonly entries: readonly string[]
  }[]
}

/** Makes the lists that a sample plan asks for, the way the plan office does: chosen all, then arranged in tracks. */
export async function loadSampleLists(
  services: Services,
  actor: Actor,
  planId: string,
  { year, tracks = [] }: SampleLists,
): Promise<void> {
  const { db } = services
  const proposals = await inScope(db, actor, async (tx) => proposeLists(tx, await planNumber(tx, planId), year))
  if (proposals.length === 0) return
  await makeLists(services, actor, planId, { year, names: proposals.map(({ name }) => name) })
  if (tracks.length === 0) return
  const wanted = tracks.map(({ entries: _entries, ...track }) => track)
  await saveTracks(services, actor, planId, { tracks: wanted })
  const { entries, trackOf } = await inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId)
    const stored = await findTracks(tx, plan)
    const ids = tracks.flatMap(({ name, entries: titles }) => {
      const id = stored.find((track) => track.name === name)?.id
      return id === undefined ? [] : titles.map((title) => [title, id] as const)
    })
    return { entries: await findYearEntries(tx, plan, year), trackOf: new Map(ids) }
  })
  for (const [listId, own] of Map.groupBy(entries, (entry) => entry.listId)) {
    const placed = own.flatMap(({ id, revision, title }) => {
      const trackId = trackOf.get(title)
      return trackId === undefined ? [] : [{ id, revision, trackId }]
    })
    if (placed.length > 0) await saveEntries(services, actor, listId, { entries: placed })
  }
}
