import { figureInSeries } from '../observations/in-row.ts'
import { filedNow } from '../observations/series-of.ts'
import type { Tx } from '../platform/database.ts'
import type { RestatedCell } from './tables.ts'

/** What a restatement wrote, where and as it is kept by now: a row may have taken its figures to a definition since. */
export async function cellsNow(
  tx: Tx,
  cells: readonly RestatedCell[],
): Promise<readonly Pick<RestatedCell, 'series' | 'region' | 'period' | 'after'>[]> {
  const filed = await filedNow(tx, [...new Set(cells.map(({ series }) => series))])
  return cells.map(({ series, region, period, after }) => {
    const now = filed(series)
    return { series: now.series, region, period, after: figureInSeries(after, now.scale) }
  })
}
