import type { IndicatorDefinition } from '../catalogue/definition.ts'

/** What formulas have to know of an indicator, by its name or id. What is not told is not checked. */
export interface IndicatorFacts {
  /** Its name in the catalogue, where formulas call it by an id. */
  readonly title?: string
  readonly unit: string
  /** For one of what, where the unit does not say it: 元, per 人. Not told: taken from the name. */
  readonly per?: string | null
  /** Its figures count from 1 January: 1—9月. */
  readonly cumulative?: boolean
  /** The lowest stands first in a ranking. */
  readonly lowFirst?: boolean
  /** The indicator by which it is averaged over places. */
  readonly weight?: string | null
  readonly time?: IndicatorDefinition['time']
  readonly space?: IndicatorDefinition['space']
}

export type FactsOf = (name: string) => IndicatorFacts | null
