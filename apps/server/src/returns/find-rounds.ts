import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Round, Standing } from './schema.ts'

/** How many returns of a group of cases stand where: the one place that knows which state counts as what. */
export const standingColumns = sql`
  count(*) as owed,
  count(*) filter (where c.state = 'draft') as awaited,
  count(*) filter (where c.state = 'signing') as signing,
  count(*) filter (where c.state = 'reviewing') as checking,
  count(*) filter (where c.state = 'accepted') as accepted,
  count(*) filter (where c.state = 'returned') as returned,
  count(*) filter (where c.state = 'lapsed') as lapsed`

/** Rounds that are listed with their counts, the newest of all plans; the desk leads to every month of its plan. */
const LISTED = 24

/** The newest months of the place, each with how far its returns are; or one of them. */
export async function findRounds(tx: Tx, { roundId }: { readonly roundId?: number } = {}): Promise<Round[]> {
  const { rows } = await sql<Row>`
    with o as materialized (
      select * from rounds
      where ${roundId === undefined ? sql`true` : sql`round_id = ${roundId}`}
      order by period desc, round_id desc
      limit ${LISTED}
    ), standing as (
      select m.plan_id, c.period, ${standingColumns}
      from cases c
      join measures m on m.jurisdiction_id = c.jurisdiction_id and m.measure_id = c.measure_id
      where c.loop = 'monthly-return' and c.state <> 'terminated' and c.period = any(array(select period from o))
      group by m.plan_id, c.period)
    select o.round_id, o.plan_id, p.title, o.period, o.deadline, o.opened_at,
      coalesce(s.owed, 0) as owed, coalesce(s.awaited, 0) as awaited, coalesce(s.signing, 0) as signing,
      coalesce(s.checking, 0) as checking, coalesce(s.accepted, 0) as accepted, coalesce(s.returned, 0) as returned,
      coalesce(s.lapsed, 0) as lapsed
    from o
    join plans p on p.jurisdiction_id = o.jurisdiction_id and p.plan_id = o.plan_id
    left join standing s on s.plan_id = o.plan_id and s.period = o.period
    order by o.period desc, o.round_id desc`.execute(tx)
  return rows.map(({ round_id, plan_id, title, period, deadline, opened_at, ...standing }) => ({
    id: publicId('round', round_id),
    planId: publicId('plan', plan_id),
    planTitle: title,
    period,
    deadline,
    openedAt: opened_at.toISOString(),
    standing,
  }))
}

interface Row extends Standing {
  round_id: number
  plan_id: number
  title: string
  period: string
  deadline: string
  opened_at: Date
}
