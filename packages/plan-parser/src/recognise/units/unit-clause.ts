import type { Range } from '../../normalise/clean-text.ts'

export interface FoundUnit extends Range {
  readonly name: string
}

/** The units that one measure names. */
export interface UnitClause {
  /** From the opening bracket (or the label) to the end of the clause. */
  readonly range: Range
  readonly lead: readonly FoundUnit[]
  readonly supporting: readonly FoundUnit[]
  readonly leadExplicit: boolean
  readonly open: boolean
}

/** What the document says once about all its lists of units. */
export interface UnitConvention {
  /** “列第一位的为牵头单位”: the first of a list leads, and the text says so. */
  readonly firstLeads: boolean
  /** Those of whom one bracket says that they carry out all items below. */
  readonly below: { readonly units: readonly FoundUnit[]; readonly from: number } | null
  /** The sign behind the name of a lead (★), where the document explains one. */
  readonly leadSign: string | null
}
