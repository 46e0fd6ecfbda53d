import type { RelatedPlace } from '@tongtu/kernel'
import type { Fact } from '../facts/fact.ts'
import { figureInHome } from '../facts/name-in-home.ts'
import type { Interval } from '../quantity/interval.ts'

/** A printed figure or one that follows from printed figures. */
export interface KnownAmount {
  readonly key: string
  readonly year: string
  readonly dimension: string
  readonly interval: Interval
  /** Divisions and products that lead to it: 0 for a printed figure. */
  readonly steps: number
  /** How it is written inside a formula. */
  readonly written: string
  readonly sources: readonly Fact[]
}

/** A printed figure as an amount of a year. */
export const amountOf = (fact: Fact, year: string): KnownAmount => ({
  key: fact.key,
  year,
  dimension: fact.unit.dimension,
  interval: fact.interval,
  steps: 0,
  written: fact.printed,
  sources: [fact],
})

/** All operands of some amounts as related places, each printed figure once. */
export const placesOf = (...amounts: readonly KnownAmount[]): readonly RelatedPlace[] =>
  [...new Set(amounts.flatMap(({ sources }) => sources))].map((fact) => ({
    span: fact.span,
    message: figureInHome(fact),
  }))
