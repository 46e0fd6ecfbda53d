import type { Decimal } from '@tongtu/kernel'

/** Of how many places a figure was made, and who is missing. */
export interface SetCoverage {
  readonly used: number
  readonly of: number
  readonly missing: readonly string[]
}

export interface SetExtreme {
  readonly place: string
  readonly value: Decimal
  readonly unit: string
  /** The id of its figure, where it is a single one. */
  readonly reading?: string
}

/** Who is highest and who is lowest; several where places are level. */
export interface SetExtremes {
  readonly highest: readonly SetExtreme[]
  readonly lowest: readonly SetExtreme[]
}
