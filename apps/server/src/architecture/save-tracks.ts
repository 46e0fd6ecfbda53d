import { numberInGroups } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { findTracks } from '../lists/find-tracks.ts'
import { planNumber } from '../plans/plan-number.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import type { SaveTracks } from './schema.ts'

/**
 * Sets the tracks of a plan: those named with their id are renamed, those without are added with the next number, those
 * left out end. @throws AppError 404; 422 for a track of another plan, a changed side or role, a second main track, or
 * one left out that still holds entries of this year or a later one
 */
export async function saveTracks(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  planId: string,
  { tracks }: SaveTracks,
): Promise<void> {
  const now = clock.now()
  await inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId, true)
    const before = await findTracks(tx, plan)
    refuseUnfit(before, tracks)
    const kept = new Set(tracks.map(({ id }) => id))
    const dropped = before.filter(({ id }) => !kept.has(id))
    await refuseFilled(tx, dropped, await presentYear(tx, plan, Number(chinaDay(now).slice(0, 4))))
    for (const { id, name } of tracks) {
      if (id === undefined || before.find((track) => track.id === id)?.name === name.trim()) continue
      await tx
        .updateTable('tracks')
        .set({ name: storableText(name.trim()) })
        .where('track_id', '=', numberOf('track', id) ?? 0)
        .execute()
    }
    for (const { id } of dropped) {
      await tx
        .updateTable('tracks')
        .set({ ended_at: now })
        .where('track_id', '=', numberOf('track', id) ?? 0)
        .execute()
    }
    await insertTracks(tx, actor, plan, tracks)
    const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name.trim())
    const details = { before: names(before), after: names(tracks) }
    await recordEvent(tx, actor, { action: 'tracks_saved', subject: `plan:${planId}`, details }, now)
  })
}

type Tracks = SaveTracks['tracks']

function refuseUnfit(before: Awaited<ReturnType<typeof findTracks>>, tracks: Tracks) {
  const known = new Map(before.map((track) => [track.id, track]))
  for (const { id, side, role, name } of tracks) {
    if (name.trim() === '') throw new AppError(422, 'TT-Q-106', '跑道没有名称，请补上')
    const old = id === undefined ? undefined : known.get(id)
    if (id !== undefined && (old?.side !== side || old.role !== role)) {
      throw new AppError(422, 'TT-Q-107', `跑道“${name}”不属于这个方案，或换了类别，请新增一条`)
    }
  }
  const mains = new Set(tracks.filter(({ role }) => role === 'main').map(({ side }) => side))
  if (mains.size < tracks.filter(({ role }) => role === 'main').length) {
    throw new AppError(422, 'TT-Q-108', '总跑道只能有一条，请改为编号跑道')
  }
}

/** The year that the sheet is worked on: this one, or the last that the plan has lists of where that is over. */
async function presentYear(tx: Tx, plan: number, thisYear: number): Promise<number> {
  const { last } = await tx
    .selectFrom('lists')
    .select((eb) => eb.fn.max('year').as('last'))
    .where('plan_id', '=', plan)
    .executeTakeFirstOrThrow()
  return Math.min(thisYear, last ?? thisYear)
}

/** What stands on the lists of years gone by stays as it was: its track ends for the years to come. */
async function refuseFilled(tx: Tx, dropped: readonly { readonly id: string; readonly name: string }[], year: number) {
  const rows = await tx
    .selectFrom('list_entries as e')
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('l.list_id', '=', 'e.list_id'),
    )
    .select('e.track_id')
    .where('e.track_id', 'in', [0, ...dropped.map(({ id }) => numberOf('track', id) ?? 0)])
    .where('e.state', '<>', 'dropped')
    .where('l.year', '>=', year)
    .execute()
  const filled = dropped.find(({ id }) => rows.some(({ track_id }) => track_id === numberOf('track', id)))
  if (filled) throw new AppError(422, 'TT-Q-109', `跑道“${filled.name}”里还有条目，请先把条目归入别的跑道`)
}

async function insertTracks(tx: Tx, actor: Actor, plan: number, tracks: Tracks) {
  const fresh = tracks.filter(({ id }) => id === undefined)
  if (fresh.length === 0) return
  const ever = await tx.selectFrom('tracks').select(['side', 'role', 'no']).where('plan_id', '=', plan).execute()
  const groupOf = ({ side, role }: Pick<Tracks[number], 'side' | 'role'>) => `${side} ${role}`
  const given = ever.map((track) => ({ group: groupOf(track), no: track.no }))
  const numbered = numberInGroups([...given, ...fresh.map((track) => ({ group: groupOf(track), no: null }))])
  const first = await takeNumbers(tx, actor.place.id, 'track', fresh.length)
  await insertAll(
    tx,
    'tracks',
    fresh.map(({ side, role, name }, index) => ({
      jurisdiction_id: actor.place.id,
      track_id: first + index,
      plan_id: plan,
      side,
      role,
      no: numbered[given.length + index]?.no ?? 1,
      name: storableText(name.trim()),
      ended_at: null,
    })),
  )
}
