import type { Absence, How, Outcome, Status, ValueState, WarningLevel } from '@tongtu/indicator'

interface Computed {
  jurisdiction_id: number
  series: string
  region: string
  period: string
  /** Decimal string. */
  value: string
  state: ValueState
  how: How
  used: number
  expected: number
  demo: boolean
  computed_at: Date
}

/** Rows as PostgreSQL keeps them; see migrations/0025_computed_figures.sql, 0035_definition_versions.sql and
0037_verdicts_due.sql. */
export interface ComputedTables {
  computed_figures: Computed
  computed_figure_versions: Computed & { superseded_at: Date }
  verdicts: {
    jurisdiction_id: number
    indicator_id: number
    region: string
    year: string
    value: string | null
    absence: Absence | null
    state: ValueState | null
    origin: How | 'entered' | null
    demo: boolean
    target: string | null
    status: Status | null
    outcome: Outcome | null
    done: string | null
    expected: string | null
    provisional: boolean
    warning: WarningLevel | null
    sentence: string | null
  }
  verdicts_due: { jurisdiction_id: number; indicator_id: number; after: string }
  computing_bases: { jurisdiction_id: number; basis: string; computed_at: Date }
  definition_versions: { jurisdiction_id: number; definition: string; version: number; content: unknown; since: Date }
}
