import { sql } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

/**
 * The day on which the unit was told of each node on its present date, by id of the node: when the work was sent out, or
 * later, when an adjustment brought the node or moved it. Nodes of work that was not sent out are not in it.
 */
export async function toldDays(
  tx: Tx,
  measures: readonly number[],
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ node_id: number; told_at: Date }>`
    select n.node_id, greatest(a.sent_at, min(v.recorded_at)) as told_at
    from nodes n
    join assignments a
      on a.jurisdiction_id = n.jurisdiction_id and a.measure_id = n.measure_id and a.year = n.year
    cross join lateral (
      select jsonb_build_array(jsonb_build_object('id', 'n-' || n.node_id, 'dueOn', n.due_on)) as said) present
    left join assignment_versions v
      on v.jurisdiction_id = n.jurisdiction_id and v.measure_id = n.measure_id and v.year = n.year
      and v.revision > (
        select coalesce(max(b.revision), 0) from assignment_versions b
        where b.jurisdiction_id = n.jurisdiction_id and b.measure_id = n.measure_id and b.year = n.year
          and not b.content->'nodes' @> present.said)
    where n.measure_id = ${anyOf(measures)} and n.year = ${year} and a.sent_at is not null
    group by n.node_id, a.sent_at`.execute(tx)
  return new Map(rows.map(({ node_id, told_at }) => [publicId('node', node_id), chinaDay(told_at)]))
}
