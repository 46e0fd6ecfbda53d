import type { Json } from '../platform/json-column.ts'
import type { Assignment } from './schema.ts'

/** Rows as PostgreSQL keeps them; see migrations 0011_delivery.sql and 0015_adjustments.sql. Days are ISO dates. */
export interface AssignmentTables {
  assignments: {
    jurisdiction_id: number
    measure_id: number
    year: number
    goal: string
    criteria: string
    proof: string
    revision: number
    sent_at: Date | null
    sent_by: string | null
    short_notice: string | null
  }
  assignment_versions: {
    jurisdiction_id: number
    measure_id: number
    year: number
    revision: number
    content: Json<Assignment>
    reason: string | null
    recorded_at: Date
    recorded_by: string | null
  }
  nodes: {
    jurisdiction_id: number
    node_id: number
    measure_id: number
    year: number
    position: number
    title: string
    due_on: string
    done_on: string | null
    done_case: number | null
  }
}
