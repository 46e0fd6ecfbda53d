import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/** A node of the year that is not done, with the unit that reports for its measure. */
export interface OpenNode {
  readonly node_id: number
  readonly node: string
  readonly due_on: string
  /** The day the year's work was sent out. */
  readonly sent_on: string
  readonly measure_id: number
  /** The monthly return in which the unit can say that it is done; null where none is open with it. */
  readonly return_id: number | null
  readonly plan_id: number
  readonly no: string | null
  readonly title: string
  readonly org_unit_id: string
  readonly unit: string
}

/**
 * Nodes sent out and not done, by day. One that is said to be done in a return on its way to acceptance is nobody's to do
 * for the time being.
 */
export async function openNodes(
  tx: Tx,
  { unitId = null, from = null, until = null, limit = null }: Narrowed = {},
): Promise<readonly OpenNode[]> {
  const { rows } = await sql<OpenNode>`
    select n.node_id, n.title as node, n.due_on, (a.sent_at at time zone 'Asia/Shanghai')::date as sent_on,
      m.measure_id, open_return.case_id as return_id, m.plan_id, m.no, m.name as title, u.org_unit_id, u.name as unit
    from nodes n
    join assignments a on a.jurisdiction_id = n.jurisdiction_id and a.measure_id = n.measure_id and a.year = n.year
    join measures m on m.jurisdiction_id = n.jurisdiction_id and m.measure_id = n.measure_id
    cross join lateral (
      select d.org_unit_id from duties d
      where d.jurisdiction_id = m.jurisdiction_id and d.measure_id = m.measure_id and d.valid_to is null
        and d.role in ('compiling', 'lead')
      order by d.role = 'compiling' desc, d.position
      limit 1) reporter
    left join lateral (
      select c.case_id from cases c
      where c.jurisdiction_id = m.jurisdiction_id and c.measure_id = m.measure_id and c.loop = 'monthly-return'
        and c.owner = 'reporter' and c.ended_at is null and c.org_unit_id = reporter.org_unit_id
      order by c.period desc
      limit 1) open_return on true
    join org_units u on u.jurisdiction_id = n.jurisdiction_id and u.org_unit_id = reporter.org_unit_id
    where n.done_on is null and a.sent_at is not null and m.status = 'active'
      and (${unitId}::uuid is null or u.org_unit_id = ${unitId}::uuid)
      and (${from}::date is null or n.due_on >= ${from}::date)
      and (${until}::date is null or n.due_on <= ${until}::date)
      and not exists (
        select from return_nodes r
        join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
        where r.jurisdiction_id = n.jurisdiction_id and r.node_id = n.node_id and c.ended_at is null
          and c.owner <> 'reporter')
    order by n.due_on, n.node_id
    limit ${limit}`.execute(tx)
  return rows
}

/** Null is not narrowed. */
interface Narrowed {
  readonly unitId?: string | null
  readonly from?: string | null
  readonly until?: string | null
  readonly limit?: number | null
}
