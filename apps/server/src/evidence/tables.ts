/** Rows as PostgreSQL keeps them; see migrations/0011_delivery.sql. */
export interface EvidenceTables {
  evidence: {
    jurisdiction_id: number
    evidence_id: number
    org_unit_id: string | null
    sha256: string
    file_name: string
    size: number
    uploaded_at: Date
    uploaded_by: string | null
  }
  case_evidence: {
    jurisdiction_id: number
    case_id: number
    evidence_id: number
    added_at: Date
    added_by: string | null
  }
}
