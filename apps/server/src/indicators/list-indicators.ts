import type { Tx } from '../platform/database.ts'
import { type IndicatorQuery, measuredRows } from './measured-rows.ts'
import type { IndicatorList } from './schema.ts'
import { searchedWords } from './searched-words.ts'

/** Every row of a plan's table with what was measured and how the promise stands in a year. @throws AppError 404 */
export async function listIndicators(tx: Tx, query: IndicatorQuery): Promise<IndicatorList> {
  const rows = (await measuredRows(tx, query)).map(({ row }) => row)
  // What a superior has not set yet is owed by nobody: it stays out of every share.
  const awaiting = rows.filter(({ verdict }) => verdict?.awaiting)
  const owed = rows.filter(({ verdict }) => verdict !== null && !verdict.awaiting)
  return {
    year: query.year,
    region: query.region,
    rows,
    searched: Object.fromEntries(
      await Promise.all(
        rows.map(
          async ({ indicator: { id, name }, definition }) => [id, await searchedWords(name, definition)] as const,
        ),
      ),
    ),
    owed: owed.length,
    awaiting: awaiting.length,
    filled: owed.filter(({ filled }) => filled).length,
  }
}
