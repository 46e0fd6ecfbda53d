import { sql } from 'kysely'
import { seriesOf } from '../observations/series-of.ts'
import type { Tx } from '../platform/database.ts'
import { type JudgedPlace, judgeRows, REGIONS } from './judge-rows.ts'
import { promisedRows } from './promised-rows.ts'
import { writeVerdicts } from './write-verdicts.ts'

/** Figures of a series in a region. */
export interface SeriesAt {
  readonly series: string
  readonly region: string
}

/**
 * Judges anew every row of a plan that promises something of series whose figures changed, for each of the years before its
 * last target. To be called in the transaction of the change.
 */
export async function refreshVerdicts(tx: Tx, place: JudgedPlace, touched: readonly SeriesAt[]): Promise<void> {
  const rows = await promisedRows(tx, [...new Set(touched.map(({ series }) => series))])
  const regions = Map.groupBy(touched, ({ series }) => series)
  for (const own of Map.groupBy(rows, (row) => row.series).values()) {
    const looked = own.flatMap(({ series, compared }) => [series, ...compared.map((one) => one.series)])
    const codes = [...new Set(looked.flatMap((series) => regions.get(series)?.map(({ region }) => region) ?? []))]
    for (let from = 0; from < codes.length; from += REGIONS) {
      const some = codes.slice(from, from + REGIONS)
      await writeVerdicts(tx, place.placeId, own, some, await judgeRows(tx, place, own, some))
    }
  }
}

/** Judges all rows of a plan anew wherever they have figures: after its confirming, and when its pace is judged otherwise. */
export async function refreshPlanVerdicts(tx: Tx, place: JudgedPlace, planId: number): Promise<void> {
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition'])
    .where('plan_id', '=', planId)
    .execute()
  await refreshAll(tx, place, [...new Set(rows.map(seriesOf))])
}

/** Judges one row anew wherever it has figures: after somebody set its targets. */
export async function refreshRowVerdicts(tx: Tx, place: JudgedPlace, indicatorId: number): Promise<void> {
  const row = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition'])
    .where('indicator_id', '=', indicatorId)
    .executeTakeFirstOrThrow()
  await refreshSeriesVerdicts(tx, place, seriesOf(row))
}

/** Judges every row under a series anew, at the place and wherever the series has figures. */
export async function refreshSeriesVerdicts(tx: Tx, place: JudgedPlace, series: string): Promise<void> {
  await refreshAll(tx, place, [series])
}

async function refreshAll(tx: Tx, place: JudgedPlace, series: readonly string[]): Promise<void> {
  const places = (table: string) => sql`select series, region from ${sql.table(table)}
    where jurisdiction_id = ${place.placeId} and series = any(${series}) group by 1, 2`
  const { rows } = await sql<SeriesAt>`${places('observations')} union ${places('computed_figures')}`.execute(tx)
  const own = series.map((one) => ({ series: one, region: place.placeCode }))
  await refreshVerdicts(tx, place, [...own, ...rows])
}
