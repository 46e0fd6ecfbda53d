import type { Absence, ValueState } from '@tongtu/indicator'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { type FigureKey, keyText } from './figure-key.ts'
import type { Observation } from './schema.ts'

/** Which figures; everything left out is not narrowed. */
export interface ObservationFilter {
  readonly series: readonly string[]
  readonly regions?: readonly string[]
  readonly periods?: readonly string[]
  /** As they stood at that instant; left out: as they stand. */
  readonly asOf?: Date
}

export interface FoundObservation extends Observation {
  readonly series: string
}

interface Row {
  readonly series: string
  readonly region: string
  readonly period: string
  readonly value: string | null
  readonly absence: Absence | null
  readonly state: ValueState
  readonly raw: string
  readonly source: string | null
  readonly note: string | null
  readonly demo: boolean
  readonly revision: number
  readonly recorded_at: Date
  readonly recorded_by: string | null
  readonly superseded_at: Date | null
}

const columns = sql`series, region, period, value, absence, state, raw, source, note, demo, revision, recorded_at,
  recorded_by, jurisdiction_id`

/** Figures of the place, ordered by series, region and period: one query. What was withdrawn is not there. */
export async function findObservations(tx: Tx, filter: ObservationFilter): Promise<FoundObservation[]> {
  if (filter.series.length === 0) return []
  const { asOf } = filter
  const stood =
    asOf === undefined
      ? sql``
      : sql`and recorded_at <= ${asOf} union all select ${columns} from observation_versions
          where ${narrowed(filter)} and recorded_at <= ${asOf} and superseded_at > ${asOf}`
  const found = sql`select ${columns} from observations where ${narrowed(filter)} ${stood}`
  return (await named(tx, found)).map(observationOf)
}

/** The figures that stand, or stood, under some keys, by `keyText`. */
export async function findAt(
  tx: Tx,
  keys: readonly FigureKey[],
  asOf?: Date,
): Promise<ReadonlyMap<string, FoundObservation>> {
  const each = (name: keyof FigureKey) => [...new Set(keys.map((key) => key[name]))]
  const filter = { series: each('series'), regions: each('region'), periods: each('period') }
  const found = await findObservations(tx, asOf === undefined ? filter : { ...filter, asOf })
  return new Map(found.map((one) => [keyText(one), one]))
}

/** Every version of one figure, newest first; the one that stands has no end. */
export async function findVersions(tx: Tx, series: string, region: string, period: string) {
  const key = narrowed({ series: [series], regions: [region], periods: [period] })
  const rows = await named(
    tx,
    sql`select ${columns}, null::timestamptz as superseded_at from observations where ${key}
      union all select ${columns}, superseded_at from observation_versions where ${key}`,
  )
  return rows
    .toSorted((a, b) => b.revision - a.revision)
    .map((row) => ({ observation: observationOf(row), supersededAt: row.superseded_at?.toISOString() ?? null }))
}

function narrowed({ series, regions, periods }: ObservationFilter): RawBuilder<unknown> {
  return sql`series = any(${series}) ${regions ? sql`and region = any(${regions})` : sql``}
    ${periods ? sql`and period = any(${periods})` : sql``}`
}

/** Rows with the name of who recorded them. */
async function named(tx: Tx, found: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row & { readonly by: string | null }>`
    select o.*, m.name as by from (${found}) o
    left join memberships m on m.jurisdiction_id = o.jurisdiction_id and m.user_id = o.recorded_by
    order by o.series, o.region, o.period`.execute(tx)
  return rows.map((row) => ({ ...row, recorded_by: row.by }))
}

function observationOf(row: Row): FoundObservation {
  const { series, region, period, value, absence, state, raw, source, note, demo, revision } = row
  const figure = { region, period, value, absence, state, raw, source, note, demo, revision }
  return { series, ...figure, recordedAt: row.recorded_at.toISOString(), recordedBy: row.recorded_by }
}
