import type { PaceMethodId, TargetSettings } from '@tongtu/indicator'
import type { ColumnType } from 'kysely'

/** How the verdicts of a plan are made. */
export interface VerdictChoice {
  readonly pace: PaceMethodId
}

interface Setting {
  jurisdiction_id: number
  /** Public id of a row, a target or a plan. */
  subject: string
  settings: ColumnType<TargetSettings | VerdictChoice, string, string>
  revision: number
  reason: string
  recorded_at: Date
  recorded_by: string | null
}

/** Rows as PostgreSQL keeps them; see migrations/0026_target_settings.sql. */
export interface TargetSettingTables {
  target_settings: Setting
  target_setting_versions: Setting & { superseded_at: Date }
}
