import { sql } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { findRounds } from '../returns/find-rounds.ts'
import type { CircularList, CircularSummary } from './schema.ts'

/** Circulars that are listed: two years of two plans. */
const LISTED = 48

/**
 * The circulars of the place, newest month first: issued ones for everybody; for the plan office each month that was
 * reported on, with its circular in force or in work.
 */
export async function listCirculars(tx: Tx, actor: Actor): Promise<CircularList> {
  const { rows } = await sql<Row>`
    select c.circular_id, c.round_id, c.title, o.period, p.title as plan, i.paper ->> 'number' as number,
      i.paper ->> 'title' as issued_title, i.issued_at, w.reason,
      exists (select from circular_views v where v.jurisdiction_id = c.jurisdiction_id
        and v.circular_id = c.circular_id and v.user_id = ${actor.userId}::uuid) as seen
    from circulars c
    join rounds o on o.jurisdiction_id = c.jurisdiction_id and o.round_id = c.round_id
    join plans p on p.jurisdiction_id = o.jurisdiction_id and p.plan_id = o.plan_id
    left join issued_circulars i on i.jurisdiction_id = c.jurisdiction_id and i.circular_id = c.circular_id
    left join circular_withdrawals w on w.jurisdiction_id = c.jurisdiction_id and w.circular_id = c.circular_id
    order by o.period desc, c.circular_id desc
    limit ${LISTED}`.execute(tx)
  const circulars = rows.filter(({ issued_at }) => issued_at !== null).map(summaryOf)
  if (actor.role !== 'office') return { months: [], circulars }
  const living = new Map(
    rows.filter(({ reason }) => reason === null).map((row) => [publicId('round', row.round_id), summaryOf(row)]),
  )
  const months = (await findRounds(tx)).map(({ id, planTitle, period, deadline, standing }) => ({
    roundId: id,
    planTitle,
    period,
    deadline,
    owed: standing.owed,
    open: standing.awaited + standing.signing + standing.checking + standing.returned,
    circular: living.get(id) ?? null,
  }))
  return { months, circulars }
}

function summaryOf({
  circular_id,
  title,
  period,
  plan,
  number,
  issued_title,
  issued_at,
  reason,
  seen,
}: Row): CircularSummary {
  return {
    id: publicId('circular', circular_id),
    state: issued_at === null ? 'draft' : reason === null ? 'issued' : 'withdrawn',
    planTitle: plan,
    period,
    number,
    title: issued_title ?? title,
    issuedAt: issued_at?.toISOString() ?? null,
    withdrawnFor: reason,
    seen,
  }
}

interface Row {
  circular_id: number
  round_id: number
  title: string
  period: string
  plan: string
  number: string | null
  issued_title: string | null
  issued_at: Date | null
  reason: string | null
  seen: boolean
}
