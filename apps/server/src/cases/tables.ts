import type { Party } from '@tongtu/closed-loop'
import type { Json } from '../platform/json-column.ts'

/** Rows as PostgreSQL keeps them; see migrations/0011_delivery.sql. Days are ISO dates. */
export interface CaseTables {
  cases: {
    jurisdiction_id: number
    case_id: number
    loop: string
    loop_version: number
    /** Null where it is about no single measure: the plan of a unit. */
    measure_id: number | null
    org_unit_id: string
    period: string | null
    state: string
    owner: Party | null
    entered_on: string
    due_on: string | null
    deadline: string
    version: number
    reporter_id: string | null
    on_behalf: boolean
    verifier_id: string | null
    opened_at: Date
    ended_at: Date | null
  }
  case_events: {
    jurisdiction_id: number
    case_id: number
    version: number
    event: string
    from_state: string | null
    to_state: string
    form: Json<Readonly<Record<string, string | readonly string[]>>>
    acted_as: Party | 'clock'
    at: Date
    user_id: string | null
  }
}
