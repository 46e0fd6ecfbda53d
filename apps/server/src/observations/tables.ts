import type { Absence, ValueState } from '@tongtu/indicator'
import type { ColumnType, Generated } from 'kysely'
import type { ProofRule } from './cell/schema.ts'

interface Figure {
  jurisdiction_id: number
  series: string
  region: string
  period: string
  /** Decimal string. */
  value: string | null
  absence: Absence | null
  state: ValueState
  raw: string
  source: string | null
  note: string | null
  recorded_at: Date
  recorded_by: string | null
}

/** Rows as PostgreSQL keeps them; see migrations/0024_observations.sql. */
export interface ObservationTables {
  observations: Figure & { demo: Generated<boolean>; revision: number }
  observation_versions: Figure & { demo: boolean; revision: number; superseded_at: Date }
  observation_evidence: {
    jurisdiction_id: number
    series: string
    region: string
    period: string
    evidence_id: number
    added_at: Date
    added_by: string | null
  }
  observation_comments: {
    jurisdiction_id: number
    comment_id: Generated<string>
    series: string
    region: string
    period: string
    words: string
    said_at: Date
    said_by: string | null
  }
  figure_settings: {
    jurisdiction_id: number
    proof: ProofRule
    set_at: Date
    set_by: string | null
  }
  import_answers: {
    jurisdiction_id: number
    plan_id: number
    user_id: string
    answers: ColumnType<unknown, string, string>
    recorded_at: Date
  }
  observation_imports: {
    jurisdiction_id: number
    import_id: number
    plan_id: number
    file_name: string
    file: Buffer | null
    state: ValueState
    answers: ColumnType<unknown, string, string>
    preview: ColumnType<unknown, string, string>
    changes: ColumnType<unknown, string, string>
    problems: ColumnType<unknown, string, string>
    created_at: Date
    created_by: string | null
    applied_at: Date | null
    applied_by: string | null
    undone_at: Date | null
    undone_by: string | null
  }
}
