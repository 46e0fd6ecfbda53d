import type { Json } from '../platform/json-column.ts'

/** Rows as PostgreSQL keeps them; see migrations/0016_papers.sql. Days are ISO dates. */
export interface UnitPlanTables {
  unit_plans: {
    jurisdiction_id: number
    case_id: number
    plan_id: number
    year: number
    org_unit_id: string
    revision: number
    sha256: string | null
    file_name: string | null
    saved_at: Date | null
    saved_by: string | null
  }
  unit_plan_measures: {
    jurisdiction_id: number
    case_id: number
    measure_id: number
    steps: string
    person: string
    due_on: string | null
  }
  unit_plan_versions: {
    jurisdiction_id: number
    case_id: number
    version: number
    content: Json<unknown>
    recorded_at: Date
    recorded_by: string | null
  }
}
