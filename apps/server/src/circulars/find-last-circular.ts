import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { CircularPaper } from './schema.ts'
import type { Standings } from './standings.ts'

export interface LastCircular {
  readonly number: string | null
  readonly standings: Standings
}

/** The newest circular of a plan about a month before `period` that is in force. */
export async function findLastCircular(tx: Tx, planId: number, period: string): Promise<LastCircular | null> {
  const { rows } = await sql<{ paper: CircularPaper; standings: Standings }>`
    select i.paper, i.standings
    from issued_circulars i
    join circulars c on c.jurisdiction_id = i.jurisdiction_id and c.circular_id = i.circular_id
    join rounds o on o.jurisdiction_id = c.jurisdiction_id and o.round_id = c.round_id
    left join circular_withdrawals w on w.jurisdiction_id = i.jurisdiction_id and w.circular_id = i.circular_id
    where o.plan_id = ${planId} and o.period < ${period} and w.circular_id is null
    order by o.period desc, i.circular_id desc
    limit 1`.execute(tx)
  const [row] = rows
  return row ? { number: row.paper.number, standings: row.standings } : null
}
