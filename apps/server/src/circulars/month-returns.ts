import type { ReturnMonth, ReturnStanding } from '@tongtu/delivery'
import { sql } from 'kysely'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'

/** The return of a measure in a month, and the unit that owes it. */
export interface OwedReturn extends ReturnMonth {
  readonly unit: { readonly id: string; readonly name: string }
}

/** The returns of a round by number of the measure, in one query. */
export async function monthReturns(tx: Tx, roundId: number, today: string): Promise<ReadonlyMap<number, OwedReturn>> {
  const { rows } = await sql<Row>`
    select c.measure_id, c.state, c.due_on, c.deadline, c.on_behalf, c.org_unit_id, u.name,
      (select min(e.at) from case_events e
        where e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id and e.to_state in ('signing', 'reviewing')
          and e.version > (select coalesce(max(b.version), 0) from case_events b
            where b.jurisdiction_id = c.jurisdiction_id and b.case_id = c.case_id and b.to_state in ('draft', 'lapsed'))
      ) as sent_at,
      (select count(*) from case_events e
        where e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id
          and e.event = 'return' and e.from_state = 'reviewing') as returned
    from returns r
    join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
    join org_units u on u.jurisdiction_id = c.jurisdiction_id and u.org_unit_id = c.org_unit_id
    where r.round_id = ${roundId} and c.state <> 'terminated'`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.measure_id,
      {
        unit: { id: row.org_unit_id, name: row.name },
        standing: standingOf(row, today),
        returned: row.returned,
        onBehalf: row.on_behalf,
        withOffice: row.state === 'reviewing',
      },
    ]),
  )
}

/** What was taken back, or locked, before it was sent on again was not sent on. */
function standingOf({ state, due_on, deadline, sent_at }: Row, today: string): ReturnStanding {
  if (state === 'lapsed') return 'lapsed'
  if (sent_at !== null) return chinaDay(sent_at) <= deadline ? 'in_time' : 'late'
  return (due_on ?? deadline) < today ? 'overdue' : 'pending'
}

interface Row {
  measure_id: number
  state: string
  due_on: string | null
  deadline: string
  on_behalf: boolean
  org_unit_id: string
  name: string
  sent_at: Date | null
  returned: number
}
