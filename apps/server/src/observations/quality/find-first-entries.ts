import type { Period } from '@tongtu/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** When a figure that stands first came, and from whom; null: from the program. */
export interface FirstEntry {
  readonly at: Date
  readonly by: string | null
}

/** First entries of the place's own figures that stand, by series and period: one query. 应报未报 is none. */
export async function findFirstEntries(
  tx: Tx,
  series: readonly string[],
  region: string,
  periods: readonly Period[],
): Promise<ReadonlyMap<string, FirstEntry>> {
  const wanted = sql`series = any(${series}) and region = ${region} and period = any(${periods})
    and absence is distinct from 'blank'`
  const columns = sql`jurisdiction_id, series, period, revision, recorded_at, recorded_by`
  const { rows } = await sql<{ series: string; period: string; at: Date; by: string | null }>`
    with stands as (select ${columns} from observations where ${wanted}),
    told as (select * from stands union all select ${columns} from observation_versions where ${wanted}),
    firsts as (select distinct on (series, period) * from told order by series, period, revision)
    select f.series, f.period, f.recorded_at as at, m.name as by
    from firsts f join stands s using (series, period)
    left join memberships m on m.jurisdiction_id = f.jurisdiction_id and m.user_id = f.recorded_by`.execute(tx)
  return new Map(rows.map(({ series, period, at, by }) => [`${series} ${period}`, { at, by }]))
}
