import type { RowState } from '@tongtu/delivery'
import type { ColumnType, Generated } from 'kysely'
import type { Json } from '../platform/json-column.ts'
import type { LedgerImportPreview, WrittenRow } from './sheet/import-preview.ts'

type Cells = Json<Readonly<Record<string, string>>>

/** Rows as PostgreSQL keeps them; see migrations/0029_ledgers.sql. */
export interface LedgerTables {
  ledgers: {
    jurisdiction_id: number
    ledger_id: number
    template: string
    name: string
    created_at: Date
    created_by: string | null
  }
  ledger_rows: {
    jurisdiction_id: number
    row_id: number
    ledger_id: number
    org_unit_id: string | null
    cells: Cells
    state: RowState
    state_on: string
    last_step: number
    content_revision: number
    revision: number
    removed: Generated<boolean>
    changed_at: Date
    changed_by: string | null
  }
  ledger_row_versions: {
    jurisdiction_id: number
    row_id: number
    revision: number
    org_unit_id: string | null
    cells: Cells
    removed: boolean
    recorded_at: Date
    recorded_by: string | null
  }
  ledger_steps: {
    jurisdiction_id: number
    row_id: number
    step: number
    state: RowState
    on_day: string
    content_revision: number
    reference: string | null
    reason: string | null
    undoes: number | null
    recorded_at: Date
    recorded_by: string | null
  }
  ledger_step_evidence: { jurisdiction_id: number; row_id: number; step: number; evidence_id: number }
  ledger_targets: {
    jurisdiction_id: number
    link_id: number
    ledger_id: number
    indicator_id: number | null
    target_id: number | null
    added_at: Date
    added_by: string | null
    ended_at: Date | null
    ended_by: string | null
  }
  ledger_imports: {
    jurisdiction_id: number
    import_id: number
    ledger_id: number
    file_name: string
    preview: ColumnType<LedgerImportPreview, string, never>
    written: ColumnType<readonly WrittenRow[] | null, string | null, string>
    created_at: Date
    created_by: string | null
    applied_at: Date | null
    undone_at: Date | null
  }
}
