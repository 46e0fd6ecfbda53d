import type { ComputedFigure, FigureKey } from '@tongtu/indicator'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Setting } from './setting.ts'

/** A computed figure as it is to stand; null: nothing follows any more. */
export interface ComputedChange extends FigureKey {
  readonly figure: ComputedFigure | null
}

/** Rows of one statement. */
const CHUNK = 10_000

/** Writes computed figures; what they replace moves to the versions with the time until which it stood. */
export async function writeComputed(
  tx: Tx,
  { placeId, at }: Pick<Setting, 'placeId' | 'at'>,
  changes: readonly ComputedChange[],
): Promise<void> {
  for (let from = 0; from < changes.length; from += CHUNK) {
    const chunk = changes.slice(from, from + CHUNK)
    await supersede(tx, placeId, at, chunk)
    await insert(tx, placeId, at, chunk)
  }
}

async function supersede(tx: Tx, placeId: number, at: Date, changes: readonly ComputedChange[]) {
  const column = (name: keyof FigureKey) => changes.map((change) => change[name])
  // What stood for no time at all was never seen.
  await sql`with gone as (
      delete from computed_figures c using
        unnest(${column('series')}::text[], ${column('region')}::text[], ${column('period')}::text[])
          as k (series, region, period)
      where c.jurisdiction_id = ${placeId}
        and c.series = k.series and c.region = k.region and c.period = k.period
      returning c.*)
    insert into computed_figure_versions
    select gone.*, ${at}::timestamptz from gone where computed_at < ${at}`.execute(tx)
}

async function insert(tx: Tx, placeId: number, at: Date, changes: readonly ComputedChange[]) {
  const rows = changes.flatMap(({ figure, ...key }) => (figure === null ? [] : [{ ...key, ...figure }]))
  if (rows.length === 0) return
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) => rows.map((row) => row[name])
  const values = rows.map(({ value }) => value.toFixed())
  await sql`insert into computed_figures (jurisdiction_id, series, region, period, value, state, how, used, expected,
      demo, computed_at)
    select ${placeId}, k.*, ${at}::timestamptz from unnest(
      ${column('series')}::text[], ${column('region')}::text[], ${column('period')}::text[], ${values}::numeric[],
      ${column('state')}::text[], ${column('how')}::text[], ${column('used')}::int[], ${column('expected')}::int[],
      ${column('demo')}::boolean[]) as k`.execute(tx)
}
