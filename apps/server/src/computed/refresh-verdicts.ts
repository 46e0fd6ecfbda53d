import { seriesOf } from '../observations/series-of.ts'
import type { Tx } from '../platform/database.ts'
import { type JudgedPlace, judgedYears, judgeRows, REGIONS } from './judge-rows.ts'
import { type PromisedRow, promisedRows, seriesRead } from './promised-rows.ts'
import { regionsWithFigures } from './regions-with-figures.ts'
import { oweVerdicts, settleVerdicts } from './verdicts-due.ts'
import { writeVerdicts } from './write-verdicts.ts'

/** Figures of a series in a region. */
export interface SeriesAt {
  readonly series: string
  readonly region: string
}

/** Verdicts that are made while somebody waits, at some tenths of a millisecond each. */
const AT_ONCE = 1500

/**
 * Judges anew every row of a plan that promises something of series whose figures changed, for each of the years before its
 * last target. To be called in the transaction of the change.
 */
export async function refreshVerdicts(tx: Tx, place: JudgedPlace, touched: readonly SeriesAt[]): Promise<void> {
  const rows = await promisedRows(tx, [...new Set(touched.map(({ series }) => series))])
  const regions = Map.groupBy(touched, ({ series }) => series)
  for (const own of Map.groupBy(rows, (row) => row.series).values()) {
    const looked = seriesRead(own).flatMap((series) => regions.get(series)?.map(({ region }) => region) ?? [])
    await judgeIn(tx, place, own, [...new Set(looked)])
  }
}

/** Judges all rows of a plan anew, as `refreshSeriesVerdicts`: after its confirming, and when its pace is judged otherwise. */
export async function refreshPlanVerdicts(tx: Tx, place: JudgedPlace, planId: number): Promise<void> {
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition'])
    .where('plan_id', '=', planId)
    .execute()
  await refreshAll(tx, place, [...new Set(rows.map(seriesOf))])
}

/** Judges one row anew, as `refreshSeriesVerdicts`: after somebody set its targets. */
export async function refreshRowVerdicts(tx: Tx, place: JudgedPlace, indicatorId: number): Promise<void> {
  const row = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition'])
    .where('indicator_id', '=', indicatorId)
    .executeTakeFirstOrThrow()
  await refreshSeriesVerdicts(tx, place, seriesOf(row))
}

/**
 * Judges every row under a series anew, at the place and wherever it has figures below; where that is much, the places below
 * are due and judged after the transaction. To be called in the transaction of the change, with its lock on the figures of
 * the place.
 */
export async function refreshSeriesVerdicts(tx: Tx, place: JudgedPlace, series: string): Promise<void> {
  await refreshAll(tx, place, [series])
}

async function refreshAll(tx: Tx, place: JudgedPlace, series: readonly string[]): Promise<void> {
  const isTouched = (row: PromisedRow) => seriesRead([row]).some((one) => series.includes(one))
  const rows = (await promisedRows(tx, series)).filter(isTouched)
  const groups = [...Map.groupBy(rows, (row) => row.series).values()]
  const regions = await fewRegions(tx, place, groups)
  for (const [at, own] of groups.entries())
    await judgeIn(tx, place, own, [...new Set([place.placeCode, ...(regions?.[at] ?? [])])])
  const settle = regions === null ? oweVerdicts : settleVerdicts
  await settle(
    tx,
    place.placeId,
    rows.map(({ indicatorId }) => indicatorId),
  )
}

/** Where each group of rows has figures; null where judging them all there takes too long for who waits. */
async function fewRegions(tx: Tx, { placeId }: JudgedPlace, groups: readonly (readonly PromisedRow[])[]) {
  const found: (readonly string[])[] = []
  let left = AT_ONCE
  for (const own of groups) {
    const each = own.reduce((sum, row) => sum + Math.max(1, judgedYears([row]).length), 0)
    const most = Math.floor(left / each) + 1
    const regions = await regionsWithFigures(tx, placeId, seriesRead(own), { after: '', most })
    left -= each * regions.length
    if (left < 0) return null
    found.push(regions)
  }
  return found
}

async function judgeIn(tx: Tx, place: JudgedPlace, rows: readonly PromisedRow[], regions: readonly string[]) {
  for (let from = 0; from < regions.length; from += REGIONS) {
    const some = regions.slice(from, from + REGIONS)
    await writeVerdicts(tx, place.placeId, rows, some, await judgeRows(tx, place, rows, some))
  }
}
