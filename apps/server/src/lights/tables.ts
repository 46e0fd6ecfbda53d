/** Rows as PostgreSQL keeps them; see migrations/0011_delivery.sql. */
export interface LightTables {
  light_overrides: {
    jurisdiction_id: number
    override_id: number
    measure_id: number
    light: 'on_track' | 'at_risk' | 'off_track'
    reason: string
    until: string
    decided_at: Date
    decided_by: string | null
    ended_at: Date | null
    ended_by: string | null
  }
}
