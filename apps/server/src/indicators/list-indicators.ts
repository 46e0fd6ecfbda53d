import type { Tx } from '../platform/database.ts'
import { type IndicatorQuery, measuredRows } from './measured-rows.ts'
import type { IndicatorList } from './schema.ts'

/** Every row of a plan's table with what was measured and how the promise stands in a year. @throws AppError 404 */
export async function listIndicators(tx: Tx, query: IndicatorQuery): Promise<IndicatorList> {
  const rows = (await measuredRows(tx, query)).map(({ row }) => row)
  const owed = rows.filter(({ verdict }) => verdict !== null)
  const filled = owed.filter(({ current }) => current !== null)
  return { year: query.year, region: query.region, rows, owed: owed.length, filled: filled.length }
}
