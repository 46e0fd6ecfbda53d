/** Rows as PostgreSQL keeps them; see migrations/0006_audit_chain.sql. The events themselves are identity's. */
export interface AuditTables {
  audit_seals: {
    jurisdiction_id: number
    seal_id: number
    from_event: number
    to_event: number
    count: number
    total: number
    event_ids: number[]
    event_hashes: Buffer[]
    events_hash: Buffer
    previous_hash: Buffer
    hash: Buffer
    sealed_at: Date
  }
}
