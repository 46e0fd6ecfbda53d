import type { RowState } from './row-state.ts'

export const columnTypes = ['text', 'number', 'date', 'choice', 'region', 'unit'] as const
export type ColumnType = (typeof columnTypes)[number]

/** What a text has to look like. */
export const textForms = ['credit_code'] as const
export type TextForm = (typeof textForms)[number]

/** A column of a ledger: what stands in its cells, and what they are checked for. */
export interface LedgerColumn {
  readonly id: string
  readonly name: string
  readonly type: ColumnType
  /** Other heads that people use for it. */
  readonly aliases: readonly string[]
  /** Of numbers: what they are counted in. */
  readonly unit: string | null
  /** Of choices. */
  readonly options: readonly string[]
  readonly needed: boolean
  /** No two rows of a ledger hold the same. */
  readonly unique: boolean
  readonly form: TextForm | null
  /** Of dates: not after today. */
  readonly past: boolean
}

/** What two cells of a row have to do with one another. */
export type LedgerCheck =
  | { readonly kind: 'not_before'; readonly column: string; readonly other: string }
  | { readonly kind: 'at_most'; readonly column: string; readonly other: string }

/** How a ledger makes a figure: how many rows are in certain states on the last day of a period, or what they add up to. */
export interface FigureRule {
  readonly name: string
  readonly counts: readonly RowState[]
  /** The column that is summed; null: rows are counted. */
  readonly sum: string | null
  readonly unit: string
}

/** A kind of ledger (台账): which things stand on it, in which columns, and what figure they prove. */
export interface LedgerTemplate {
  readonly id: string
  readonly name: string
  /** One row is one of what. */
  readonly about: string
  /** Where its columns and its bounds come from. */
  readonly source: string
  readonly columns: readonly LedgerColumn[]
  readonly checks: readonly LedgerCheck[]
  readonly figure: FigureRule
  /** 动态清零: what is counted is still open, and none is to be. */
  readonly clearing: boolean
  /** States that nobody takes without a file or a reference number. */
  readonly proof: readonly RowState[]
  /** About persons: who answers for one unit reads the rows of that unit alone. */
  readonly closed: boolean
  /** What a state means on this ledger, where that needs saying. */
  readonly meanings: Readonly<Partial<Record<RowState, string>>>
}

/** The column by which a row is called: the first one. */
export function nameColumn({ columns }: Pick<LedgerTemplate, 'columns'>): LedgerColumn {
  return columns[0]!
}
