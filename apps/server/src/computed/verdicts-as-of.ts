import type { Tx } from '../platform/database.ts'
import { type JudgedPlace, judgeRows, REGIONS } from './judge-rows.ts'
import { promisedRows } from './promised-rows.ts'
import type { StoredVerdict } from './stored-verdict.ts'

/**
 * The verdicts that stood at an instant on rows of plans in some regions: derived from the versions of figures and settings,
 * since only the present ones are kept. The rows are those of the plan as it reads now.
 */
export async function verdictsAsOf(
  tx: Tx,
  place: JudgedPlace,
  { series, indicators, regions, years }: VerdictsWanted,
  asOf: Date,
): Promise<StoredVerdict[]> {
  const wanted = new Set(indicators)
  const rows = (await promisedRows(tx, series, asOf)).filter(({ indicatorId }) => wanted.has(indicatorId))
  const at = { asOf, years: new Set(years) }
  const found: StoredVerdict[] = []
  for (const own of Map.groupBy(rows, (row) => row.series).values()) {
    for (let from = 0; from < regions.length; from += REGIONS)
      found.push(...(await judgeRows(tx, place, own, regions.slice(from, from + REGIONS), at)))
  }
  return found
}

interface VerdictsWanted {
  /** Of the rows. */
  readonly series: readonly string[]
  readonly indicators: readonly number[]
  readonly regions: readonly string[]
  readonly years: readonly string[]
}
