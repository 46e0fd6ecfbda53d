import type { Absence, ValueState } from '@tongtu/indicator'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { type FigureKey, keyText } from './figure-key.ts'

/** A figure as it is to stand. */
export interface NewObservation extends FigureKey {
  readonly value: string | null
  readonly absence: Absence | null
  readonly state: ValueState
  readonly raw: string
  readonly source: string | null
  readonly note: string | null
  readonly demo?: boolean
}

/** By whom, where and when figures are written. */
export interface Writer {
  readonly placeId: number
  readonly userId: string | null
  readonly at: Date
}

/** Figures that are written at a time. */
const CHUNK = 10_000

/** First part of the locks that keep two writers of one place apart; the second is the place. */
const WRITING = 7_460_043

/** Waits until nobody else writes figures of the place, so that what is read before writing still stands. */
export async function takeFigures(tx: Tx, placeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITING}, ${placeId})`.execute(tx)
}

/** Writes figures; what they replace moves to the versions with the time until which it stood. */
export async function writeObservations(tx: Tx, figures: readonly NewObservation[], writer: Writer): Promise<void> {
  for (let from = 0; from < figures.length; from += CHUNK)
    await writeSome(tx, figures.slice(from, from + CHUNK), writer)
}

async function writeSome(tx: Tx, figures: readonly NewObservation[], writer: Writer) {
  await supersede(tx, writer.placeId, figures, writer.at)
  const last = await lastRevisions(tx, writer.placeId, figures)
  const rows = figures.map((figure) => rowOf(figure, (last.get(keyText(figure)) ?? 0) + 1))
  await upsert(tx, rows, writer)
}

/** What is empty is left out: most of a workbook has neither source nor note. */
function rowOf({ absence, source, note, demo, ...figure }: NewObservation, revision: number) {
  return {
    ...figure,
    absence: absence ?? undefined,
    source: source ?? undefined,
    note: note ?? undefined,
    demo: demo || undefined,
    revision,
  }
}

/** One parameter for all rows: as many as a workbook has cost half as much as with one each. */
async function upsert(tx: Tx, rows: readonly object[], { placeId, userId, at }: Writer) {
  await sql`insert into observations (${columns})
    select ${placeId}::int, series, region, period, value, absence, state, raw, source, note, coalesce(demo, false), revision,
      ${at}::timestamptz, ${userId}::uuid
    from json_populate_recordset(null::observations, ${JSON.stringify(rows)})
    on conflict (jurisdiction_id, series, region, period) do update set (${columns}) = row(${excluded})`.execute(tx)
}

const names = ['jurisdiction_id', 'series', 'region', 'period', 'value', 'absence', 'state', 'raw', 'source', 'note']
const allNames = [...names, 'demo', 'revision', 'recorded_at', 'recorded_by']
const columns = sql.raw(allNames.join(', '))
const excluded = sql.raw(allNames.map((name) => `excluded.${name}`).join(', '))

/** Takes figures back: they stand no longer, and their versions say until when they did. */
export async function withdrawObservations(tx: Tx, keys: readonly FigureKey[], { placeId, at }: Writer): Promise<void> {
  if (keys.length === 0) return
  await supersede(tx, placeId, keys, at)
  await sql`delete from observations o using ${keysOf(keys)}
    where o.jurisdiction_id = ${placeId} and ${sameKey}`.execute(tx)
}

/** The highest revision that a figure ever had, also one that was withdrawn: no two versions have the same. */
async function lastRevisions(tx: Tx, placeId: number, keys: readonly FigureKey[]) {
  const { rows } = await sql<FigureKey & { readonly last: number }>`
    select k.series, k.region, k.period, max(o.revision) as last
    from ${keysOf(keys)} join observation_versions o on ${sameKey}
    where o.jurisdiction_id = ${placeId} group by 1, 2, 3`.execute(tx)
  return new Map(rows.map((row) => [keyText(row), row.last]))
}

async function supersede(tx: Tx, placeId: number, keys: readonly FigureKey[], at: Date) {
  await sql`insert into observation_versions (jurisdiction_id, series, region, period, revision, value, absence, state,
      raw, source, note, demo, recorded_at, recorded_by, superseded_at)
    select o.jurisdiction_id, o.series, o.region, o.period, o.revision, o.value, o.absence, o.state,
      o.raw, o.source, o.note, o.demo, o.recorded_at, o.recorded_by, ${at}::timestamptz
    from observations o, ${keysOf(keys)} where o.jurisdiction_id = ${placeId} and ${sameKey}`.execute(tx)
}

const sameKey = sql`o.series = k.series and o.region = k.region and o.period = k.period`

function keysOf(keys: readonly FigureKey[]) {
  const column = (name: keyof FigureKey) => keys.map((key) => key[name])
  return sql`unnest(${column('series')}::text[], ${column('region')}::text[], ${column('period')}::text[])
    as k (series, region, period)`
}
