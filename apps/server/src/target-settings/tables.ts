import type { Evidence, GivenFigure, PaceMethodId, TargetSettings } from '@tongtu/indicator'
import type { ColumnType } from 'kysely'

/** How the verdicts of a plan are made. */
export interface VerdictChoice {
  readonly pace: PaceMethodId
}

/** How a target in a sentence is judged: by the figures of a series, by figures given here, or by evidence. */
export interface TargetLink {
  /** Definition of the catalogue or row of a plan; null: none. */
  readonly series: string | null
  readonly figures: readonly GivenFigure[]
  readonly evidence: Evidence | null
}

/** What may be set, by what it is set of: a row, a target in a sentence, a plan. */
export type AnySettings = TargetSettings | TargetLink | VerdictChoice

interface Setting {
  jurisdiction_id: number
  /** Public id of a row, a target or a plan. */
  subject: string
  settings: ColumnType<AnySettings, string, string>
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
