import type { ReturnMonth, ReturnStanding } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { arrivedAt, inTime } from '../returns/in-time.ts'

/** The return of a measure in a month, and the unit that owes it. */
export interface OwedReturn extends ReturnMonth {
  readonly unit: { readonly id: string; readonly name: string }
}

/** The returns of a round by number of the measure, in one query. */
export async function monthReturns(tx: Tx, roundId: number, today: string): Promise<ReadonlyMap<number, OwedReturn>> {
  const { rows } = await sql<Row>`
    select c.measure_id, c.state, c.due_on, c.deadline, c.on_behalf, c.org_unit_id, u.name,
      ${arrivedAt} is not null as arrived, ${inTime} as in_time,
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

/** The day by which the leader has to sign is no later day for the unit. */
function standingOf({ state, due_on, deadline, arrived, in_time }: Row, today: string): ReturnStanding {
  if (state === 'lapsed') return 'lapsed'
  if (arrived) return in_time ? 'in_time' : 'late'
  const day = state === 'signing' ? deadline : (due_on ?? deadline)
  return day < today ? 'overdue' : 'pending'
}

interface Row {
  measure_id: number
  state: string
  due_on: string | null
  deadline: string
  on_behalf: boolean
  org_unit_id: string
  name: string
  arrived: boolean
  in_time: boolean
  returned: number
}
