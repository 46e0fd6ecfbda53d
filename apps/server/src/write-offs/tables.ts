/** Rows as PostgreSQL keeps them; see migrations/0012_write_offs.sql. */
export interface WriteOffTables {
  criterion_judgements: {
    jurisdiction_id: number
    case_id: number
    version: number
    judged_by: string
    criterion: string
    met: boolean
    finding: string
    judged_at: Date
  }
  evidence_views: {
    jurisdiction_id: number
    case_id: number
    evidence_id: number
    viewed_by: string
    viewed_at: Date
  }
}
