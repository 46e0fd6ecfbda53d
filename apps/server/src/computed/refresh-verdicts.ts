import { effective, judge } from '@tongtu/indicator'
import type { IndicatorCell } from '@tongtu/plan'
import { sql } from 'kysely'
import { targetFacts } from '../indicators/target-facts.ts'
import { seriesOf } from '../observations/series-of.ts'
import { findIndicatorCells } from '../plans/find-indicators.ts'
import type { Tx } from '../platform/database.ts'
import { LoadedFigures } from './loaded-figures.ts'
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

/** A row of a plan in force that promises something of a series. */
export interface PromisedRow {
  readonly indicatorId: number
  readonly series: string
  readonly name: string
  readonly unit: string | null
  readonly values: readonly IndicatorCell[]
}

/** How many years before its last target a row is judged for at least, and at most where its base is older. */
const [LEAST, MOST] = [5, 10]

/**
 * Judges anew every row of a plan that promises something of series whose figures changed, for each of the years before its
 * last target. To be called in the transaction of the change.
 */
export async function refreshVerdicts(tx: Tx, place: JudgedPlace, touched: readonly SeriesAt[]): Promise<void> {
  const rows = await promisedRows(tx, [...new Set(touched.map(({ series }) => series))])
  const regions = Map.groupBy(touched, ({ series }) => series)
  for (const [series, own] of Map.groupBy(rows, (row) => row.series)) {
    const codes = [...new Set(regions.get(series)?.map(({ region }) => region))]
    await writeVerdicts(tx, place.placeId, own, codes, await judgeRows(tx, place, own, codes))
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
  await book.load([{ series: first.series, regions: new Set(regions), periods: new Set(years) }])
  return regions.flatMap((region) => {
    const entries = years.flatMap((period) => {
      const entry = book.entry(first.series, region, period)
      return entry ? [{ period, entry, ...effective(entry) }] : []
    })
    const figures = entries.map(({ period, reading }) => ({
      period,
      value: reading.kind === 'value' ? reading.value.toFixed() : null,
      absence: reading.kind === 'value' ? null : reading.kind,
      state: reading.kind === 'value' ? reading.state : ('final' as const),
    }))
    return rows.flatMap((row) =>
      yearsOf([row]).flatMap((year) => {
        // What a plan promises it promises for its own place.
        const facts = region === placeCode ? targetFacts(row, figures, year) : null
        const at = entries.find(({ period }) => period === year) ?? null
        if (facts === null && at === null) return []
        const key = { indicatorId: row.indicatorId, region, year }
        return [storedVerdict(key, at, facts && { facts, verdict: judge(facts) })]
      }),
    )
  })
}

/** The years up to the last target. */
function yearsOf(rows: readonly PromisedRow[]): string[] {
  const periods = rows.flatMap(({ values }) => values.map(({ period }) => period.slice(0, 4))).filter(Boolean)
  const targets = rows
    .flatMap(({ values }) => values.filter(({ role }) => role === 'target'))
    .map(({ period }) => period)
  const last = Number(targets.sort().at(-1)?.slice(0, 4))
  if (!last) return []
  const first = Math.max(Math.min(...periods.map(Number), last - LEAST), last - MOST)
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}

/** The rows in force under some series, with their cells: two queries. */
async function promisedRows(tx: Tx, series: readonly string[]): Promise<PromisedRow[]> {
  if (series.length === 0) return []
  const rows = await tx
    .selectFrom('indicators')
    .select(['indicator_id', 'definition', 'name', 'unit'])
    .where('status', '=', 'active')
    .where(sql<boolean>`coalesce(definition, 'i-' || indicator_id) = any(${series})`)
    .execute()
  const cells = await findIndicatorCells(
    tx,
    rows.map(({ indicator_id }) => indicator_id),
  )
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    series: seriesOf(row),
    name: row.name,
    unit: row.unit,
    values: cells.get(row.indicator_id) ?? [],
  }))
}
