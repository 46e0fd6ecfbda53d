import type { AggregationRule } from '../aggregate/operation.ts'

/** What formulas have to know of an indicator, by its name or code. */
export interface IndicatorFacts {
  /** Its name in the catalogue, which tells that 人均 is per person, where formulas call it by a code. */
  readonly title?: string
  readonly unit: string
  /** Its figures count from 1 January: 1—9月. */
  readonly cumulative?: boolean
  /** The lowest stands first in a ranking. */
  readonly lowFirst?: boolean
  /** By which indicator it is averaged over places. */
  readonly weight?: string | null
  readonly aggregation?: AggregationRule
}

export type FactsOf = (name: string) => IndicatorFacts | null
