import type { Status } from '@tongtu/indicator'
import type { ColumnType } from 'kysely'

/** A figure that a restatement rewrote; decimals. */
export interface RestatedCell {
  readonly series: string
  readonly region: string
  readonly period: string
  readonly before: string
  readonly after: string
}

/** A verdict that a restatement changed. */
export interface RestatementEffect {
  readonly indicator: string
  readonly name: string
  readonly year: string
  readonly before: Status | null
  readonly after: Status | null
}

/** Rows as PostgreSQL keeps them; see migrations/0031_restatements.sql. */
export interface RestatementTables {
  restatements: {
    jurisdiction_id: number
    restatement_id: number
    name: string
    ground: string
    cells: ColumnType<readonly RestatedCell[], string, never>
    effects: ColumnType<readonly RestatementEffect[], string, never>
    applied_at: Date
    applied_by: string | null
    undone_at: Date | null
    undone_by: string | null
  }
}
