import { effective, entryInRow, judge } from '@tongtu/indicator'
import { comparedFigure } from '../indicators/compared-figure.ts'
import { countingFigures } from '../indicators/counting-figures.ts'
import { milestoneFacts } from '../indicators/target-facts.ts'
import type { Tx } from '../platform/database.ts'
import { LoadedFigures } from './loaded-figures.ts'
import type { PromisedRow, TableRow } from './promised-rows.ts'
import type { Setting } from './setting.ts'
import { type StoredVerdict, storedVerdict } from './stored-verdict.ts'

/** Whose verdicts are made. */
export type JudgedPlace = Pick<Setting, 'placeId' | 'placeCode'>

/** Regions that are judged with their figures in memory. */
export const REGIONS = 200

/** How many years before its last target a row is judged for at least, and at most where its base is older. */
const [LEAST, MOST] = [5, 10]

/** What to judge by and for; everything left out: as it stands, each of the years before the last target. */
export interface JudgedAt {
  readonly asOf?: Date
  readonly years?: ReadonlySet<string>
}

/**
 * Judges rows of one series in some regions for each of the years before their last target, or some of these, by the figures
 * that stand or stood at an instant.
 */
export async function judgeRows(
  tx: Tx,
  { placeId, placeCode }: JudgedPlace,
  rows: readonly PromisedRow[],
  regions: readonly string[],
  { asOf, years: asked }: JudgedAt = {},
): Promise<StoredVerdict[]> {
  const [first] = rows
  if (!first || regions.length === 0) return []
  const years = judgedYears(rows)
  const book = new LoadedFigures(tx, placeId, asOf ?? null)
  const compared = rows.flatMap((row) => row.compared.map(({ series }) => series))
  const codes = compared.length > 0 ? [...regions, placeCode] : regions
  const wanted = { regions: new Set(codes), periods: new Set(years) }
  await book.load([...new Set([first.series, ...compared])].map((series) => ({ series, ...wanted })))
  return regions.flatMap((region) => {
    return rows.flatMap((row) => {
      const entries = entriesOf(book, row, region, years)
      // A place below that has no figure at all is not in the tables: whoever counts it asks the territory.
      if (entries.length === 0 && region !== placeCode) return []
      const figures = countingFigures(entries)
      return judgedYears([row]).flatMap((year) => {
        if (asked?.has(year) === false) return []
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

/** The years that rows are judged for: up to the last target. */
export function judgedYears(rows: readonly Pick<PromisedRow, 'values'>[]): string[] {
  const periods = rows.flatMap(({ values }) => values.map(({ period }) => period.slice(0, 4))).filter(Boolean)
  const targets = rows
    .flatMap(({ values }) => values.filter(({ role }) => role === 'target'))
    .map(({ period }) => period)
  const last = Number(targets.sort().at(-1)?.slice(0, 4))
  if (!last) return []
  const first = Math.max(Math.min(...periods.map(Number), last - LEAST), last - MOST)
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}
