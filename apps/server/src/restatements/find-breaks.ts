import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** A restatement as one series shows it: the years whose figures it rewrote. */
export interface SeriesBreak {
  readonly name: string
  readonly ground: string
  readonly from: string
  readonly to: string
}

/**
 * The restatements of a series in a region that stand, or stood at an instant, oldest first, those too that a row went
 * through before it took its figures to the series: one query.
 */
export async function findBreaks(
  tx: Tx,
  { series, region, asOf }: { readonly series: string; readonly region: string; readonly asOf?: Date },
): Promise<readonly SeriesBreak[]> {
  const { rows } = await sql<SeriesBreak>`
    select r.name, r.ground, left(min(c ->> 'period'), 4) as from, left(max(c ->> 'period'), 4) as to
    from restatements r
    cross join jsonb_array_elements(r.cells) c
    left join indicators i on i.jurisdiction_id = r.jurisdiction_id and 'i-' || i.indicator_id = c ->> 'series'
    where coalesce(i.definition, c ->> 'series') = ${series} and c ->> 'region' = ${region}
      ${asOf === undefined ? sql`and r.undone_at is null` : sql`and r.applied_at <= ${asOf} and (r.undone_at is null or r.undone_at > ${asOf})`}
    group by r.jurisdiction_id, r.restatement_id, r.name, r.ground, r.applied_at order by r.applied_at`.execute(tx)
  return rows
}
