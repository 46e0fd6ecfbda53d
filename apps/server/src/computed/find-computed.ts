import type { ComputedFigure, FigureKey } from '@tongtu/indicator'
import { Exact } from '@tongtu/kernel'
import { sql } from 'kysely'
import type { ObservationFilter } from '../observations/find-observations.ts'
import type { Tx } from '../platform/database.ts'
import type { ComputedTables } from './tables.ts'

export interface FoundComputed extends FigureKey, ComputedFigure {
  readonly computedAt: string
}

const columns = sql`series, region, period, value, state, how, used, expected, demo, computed_at`

/** Computed figures of the place as they stand or stood, ordered by series, region and period: one query. */
export async function findComputed(tx: Tx, filter: ObservationFilter): Promise<FoundComputed[]> {
  const { series, regions, periods, asOf } = filter
  if (series.length === 0) return []
  const narrowed = sql`series = any(${series}) ${regions ? sql`and region = any(${regions})` : sql``}
    ${periods ? sql`and period = any(${periods})` : sql``}`
  const stood =
    asOf === undefined
      ? sql``
      : sql`and computed_at <= ${asOf} union all select ${columns} from computed_figure_versions
          where ${narrowed} and computed_at <= ${asOf} and superseded_at > ${asOf}`
  const { rows } = await sql<ComputedTables['computed_figures']>`
    select ${columns} from computed_figures where ${narrowed} ${stood} order by series, region, period`.execute(tx)
  return rows.map(({ value, computed_at, jurisdiction_id: _, ...row }) => ({
    ...row,
    value: new Exact(value),
    computedAt: computed_at.toISOString(),
  }))
}
