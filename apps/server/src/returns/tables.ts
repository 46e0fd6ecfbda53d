import type { Json } from '../platform/json-column.ts'

/** web: typed by the unit; sheet: from a returned workbook; phone: told, and written down by the plan office. */
export type Channel = 'web' | 'sheet' | 'phone'

/** Rows as PostgreSQL keeps them; see migrations/0011_delivery.sql. Days are ISO dates. */
export interface ReturnTables {
  rounds: {
    jurisdiction_id: number
    round_id: number
    plan_id: number
    period: string
    deadline: string
    opened_at: Date
    opened_by: string | null
  }
  returns: {
    jurisdiction_id: number
    case_id: number
    round_id: number
    done: string
    problem: string
    help: string
    next_step: string
    unchanged: boolean
    revision: number
    reported_at: Date | null
    reported_by: string | null
    channel: Channel | null
    dictated_by: string | null
    touched_at: Date
  }
  return_figures: {
    jurisdiction_id: number
    case_id: number
    target_id: number
    raw: string
    value: string
  }
  return_nodes: {
    jurisdiction_id: number
    case_id: number
    node_id: number
    done_on: string
  }
  merges: {
    jurisdiction_id: number
    merge_id: number
    round_id: number
    preview: Json<unknown>
    created_at: Date
    created_by: string | null
    applied_at: Date | null
    applied_by: string | null
  }
  return_versions: {
    jurisdiction_id: number
    case_id: number
    revision: number
    content: Json<unknown>
    channel: Channel
    recorded_at: Date
    recorded_by: string | null
  }
}
