import type { WarningLevel } from '@tongtu/indicator'
import type { Generated } from 'kysely'

/** Rows as PostgreSQL keeps them; see migrations/0027_warnings.sql. */
export interface WarningTables {
  warning_handlings: {
    jurisdiction_id: number
    handling_id: Generated<string>
    indicator_id: number
    region: string
    year: string
    level: WarningLevel
    note: string
    until: string | null
    handled_at: Date
    handled_by: string | null
  }
}
