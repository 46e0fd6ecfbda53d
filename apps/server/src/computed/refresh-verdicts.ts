import { effective, entryInRow, judge } from '@tongtu/indicator'
import { sql } from 'kysely'
import { comparedFigure } from '../indicators/compared-figure.ts'
import { countingFigures } from '../indicators/counting-figures.ts'
import { milestoneFacts } from '../indicators/target-facts.ts'
import { seriesOf } from '../observations/series-of.ts'
import type { Tx } from '../platform/database.ts'
import { LoadedFigures } from './loaded-figures.ts'
import { type PromisedRow, promisedRows, type TableRow } from './promised-rows.ts'
import type { Setting } from './setting.ts'
import { type StoredVerdict, storedVerdict } from './stored-verdict.ts'
import { writeVerdicts } from './write-verdicts.ts'

/** Whose verdicts are made. */
export type JudgedPlace = Pick<Setting, 'placeId' | 'placeCode'>

/** Figures of a series in a region. */
export interface SeriesAt {
  readonly series: string
  readonly region: string
}

/** Regions that are judged with their figures in memory. */
const REGIONS = 200

/** How many years before its last target a row is judged for at least, and at most where its base is older. */
const [LEAST, MOST] = [5, 10]

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

/** Judges all rows of a plan anew: after its confirming, and when somebody sets its targets. */
export async function refreshPlanVerdicts(tx: Tx, place: JudgedPlace, planId: number): Promise<void> {
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition'])
    .where('plan_id', '=', planId)
    .execute()
  const touched = rows.map((row) => ({ series: seriesOf(row), region: place.placeCode }))
  await refreshVerdicts(tx, place, touched)
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
  const { rows } = await sql<{ region: string }>`
    select region from observations where jurisdiction_id = ${place.placeId} and series = ${series} group by 1
    union select region from computed_figures where jurisdiction_id = ${place.placeId} and series = ${series} group by 1`.execute(
    tx,
  )
  const touched = [place.placeCode, ...rows.map(({ region }) => region)].map((region) => ({ series, region }))
  await refreshVerdicts(tx, place, touched)
}

async function judgeRows(
  tx: Tx,
  { placeId, placeCode }: JudgedPlace,
  rows: readonly PromisedRow[],
  regions: readonly string[],
): Promise<StoredVerdict[]> {
  const [first] = rows
  if (!first || regions.length === 0) return []
  const years = yearsOf(rows)
  const book = new LoadedFigures(tx, placeId)
  const compared = rows.flatMap((row) => row.compared.map(({ series }) => series))
  const codes = compared.length > 0 ? [...regions, placeCode] : regions
  const wanted = { regions: new Set(codes), periods: new Set(years) }
  await book.load([...new Set([first.series, ...compared])].map((series) => ({ series, ...wanted })))
  return regions.flatMap((region) => {
    return rows.flatMap((row) => {
      const entries = entriesOf(book, row, region, years)
      const figures = countingFigures(entries)
      return yearsOf([row]).flatMap((year) => {
        const facts = milestoneFacts(row, figures, year, {
          settings: row.settings,
          pace: row.pace,
          below: region === placeCode ? null : region,
          referenceOf: ({ metric }) => {
            const of = comparedFigure([row, ...row.compared], row, metric, { region, place: placeCode })
            const other = row.compared.find(({ id }) => id === of?.indicator) ?? row
            return of ? countingFigures(entriesOf(book, other, of.region, [year])) : []
          },
        })
        const at = entries.find(({ period }) => period === year) ?? null
        if (facts === null && at === null) return []
        const key = { indicatorId: row.indicatorId, region, year }
        return [storedVerdict(key, at, facts && { facts, verdict: judge(facts) })]
      })
    })
  })
}

/** What a row has in a region year by year, with the reading that counts of what was entered and computed. */
function entriesOf(
  book: LoadedFigures,
  { series, scale }: Pick<TableRow, 'series' | 'scale'>,
  region: string,
  years: readonly string[],
) {
  return years.flatMap((period) => {
    const kept = book.entry(series, region, period)
    const entry = kept && entryInRow(kept, scale)
    return entry ? [{ period, entry, ...effective(entry) }] : []
  })
}

/** The years up to the last target. */
function yearsOf(rows: readonly Pick<PromisedRow, 'values'>[]): string[] {
  const periods = rows.flatMap(({ values }) => values.map(({ period }) => period.slice(0, 4))).filter(Boolean)
  const targets = rows
    .flatMap(({ values }) => values.filter(({ role }) => role === 'target'))
    .map(({ period }) => period)
  const last = Number(targets.sort().at(-1)?.slice(0, 4))
  if (!last) return []
  const first = Math.max(Math.min(...periods.map(Number), last - LEAST), last - MOST)
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}
