import type { Json } from '../platform/json-column.ts'
import type { ProgressRow } from './progress-row.ts'
import type { ChosenFact, CircularPaper } from './schema.ts'
import type { Standings } from './standings.ts'

/** Rows as PostgreSQL keeps them; see migrations/0017_circulars.sql. */
export interface CircularTables {
  circulars: {
    jurisdiction_id: number
    circular_id: number
    round_id: number
    issuer: string
    code: string
    addressees: string
    title: string
    opening: string
    closing: string
    chosen: Json<readonly ChosenFact[]>
    revision: number
    created_at: Date
    created_by: string | null
    changed_at: Date
    changed_by: string | null
  }
  issued_circulars: {
    jurisdiction_id: number
    circular_id: number
    year: number
    no: number
    paper: Json<CircularPaper>
    standings: Json<Standings>
    progress: Json<readonly ProgressRow[]>
    sha256: string
    issued_at: Date
    issued_by: string | null
  }
  circular_withdrawals: {
    jurisdiction_id: number
    circular_id: number
    reason: string
    withdrawn_at: Date
    withdrawn_by: string | null
  }
  circular_views: {
    jurisdiction_id: number
    circular_id: number
    user_id: string
    org_unit_id: string | null
    viewed_at: Date
  }
}
