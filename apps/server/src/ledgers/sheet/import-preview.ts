import type { SaveLedgerRows } from '../schema.ts'

/** A row of a sheet that would add one to the ledger or change one. */
export interface LedgerImportRow {
  readonly row: SaveLedgerRows['rows'][number]
  /** Sheet and row: 上市企业 第12行. */
  readonly at: string
  readonly name: string
  readonly cells: readonly LedgerImportCell[]
}

/** A cell that differs from what stands. */
export interface LedgerImportCell {
  readonly head: string
  readonly cell: string
  readonly before: string
  readonly after: string
}

/** A cell or a row that cannot be taken, and what to do. */
export interface LedgerImportProblem {
  readonly at: string
  readonly name: string
  readonly raw: string
  readonly message: string
}

/** What a sheet would change: nothing is written yet. */
export interface LedgerImportPreview {
  readonly rows: readonly LedgerImportRow[]
  readonly problems: readonly LedgerImportProblem[]
  readonly unchanged: number
  /** What was passed over, and why: columns that are not the ledger's, states that a sheet does not set. */
  readonly notes: readonly string[]
}

/** A row as an import left it: as long as it is so still, it can be taken back. */
export interface WrittenRow {
  readonly id: string
  readonly revision: number
  readonly added: boolean
}

/** A sheet that was uploaded, and what became of it. */
export interface LedgerImport extends LedgerImportPreview {
  readonly id: string
  readonly ledgerId: string
  readonly fileName: string
  readonly appliedAt: string | null
  readonly undoneAt: string | null
}
