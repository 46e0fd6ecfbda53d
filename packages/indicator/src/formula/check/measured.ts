import type { Decimal, Unit } from '@tongtu/kernel'
import type { CallNode, NumberNode } from '../node.ts'

/** A power of ten that somebody wrote as a factor: to convert, or to multiply, which only the unit wanted can tell. */
export interface Hand {
  readonly factor: Decimal
  readonly numbers: readonly NumberNode[]
}

/** What a part of a formula is measured in, before it meets the unit that is wanted of it. */
export interface Measured {
  /** Null: a bare number; `unknown`: a name that nobody has defined, of which nothing more is said. */
  readonly unit: Unit | null | 'unknown'
  readonly hand: Hand | null
  /** It was rounded before any conversion. */
  readonly rounded: CallNode | null
}

export const measuredIn = (unit: Measured['unit'], hand: Hand | null = null): Measured => ({
  unit,
  hand,
  rounded: null,
})
