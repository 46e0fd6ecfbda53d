import { sql } from 'kysely'

/**
 * When the return of the case `c` came to the office; null where it has not. What the unit took back, and what was locked, has
 * to come again; what the office sent back, or reopened once it was accepted, was there.
 */
export const arrivedAt = sql<Date | null>`(
  select min(e.at) from case_events e
  where e.jurisdiction_id = c.jurisdiction_id and e.case_id = c.case_id and e.to_state = 'reviewing'
    and e.version > (
      select coalesce(max(b.version), 0) from case_events b
      where b.jurisdiction_id = c.jurisdiction_id and b.case_id = c.case_id
        and (b.to_state in ('draft', 'lapsed') or b.from_state = 'reviewing' and b.to_state = 'signing')
    ))`

/** Whether the case `c` came to the office on the day of its deadline in China at the latest. */
export const inTime = sql<boolean>`
  coalesce(${arrivedAt} < (c.deadline + 1)::timestamp at time zone 'Asia/Shanghai', false)`
