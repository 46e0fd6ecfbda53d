import { monthName } from '@tongtu/delivery'
import { sql } from 'kysely'
import { openNodes } from '../assignments/open-nodes.ts'
import type { Tx } from '../platform/database.ts'
import type { Todos } from './schema.ts'

/** What comes up first of what a unit, or the whole place, owes later. */
export async function findNext(tx: Tx, today: string, unitId: string | null): Promise<Todos['next']> {
  const [node] = await openNodes(tx, { unitId, from: today, limit: 1 })
  const { rows } = await sql<{ period: string; deadline: string }>`
    select c.period, min(c.deadline) as deadline from cases c
    where c.ended_at is null and c.period is not null and c.deadline >= ${today}
      and (${unitId}::uuid is null or c.org_unit_id = ${unitId}::uuid)
    group by c.period order by 2 limit 1`.execute(tx)
  const [month] = rows
  if (month && (!node || month.deadline <= node.due_on)) {
    return { dueOn: month.deadline, text: `${monthName(month.period)}月报` }
  }
  if (!node) return null
  return { dueOn: node.due_on, text: `${node.no === null ? node.title : `第${node.no}项`} ${node.node}` }
}
