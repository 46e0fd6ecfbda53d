/** What formulas have to know of an indicator, by its name or code. */
export interface IndicatorFacts {
  readonly unit: string
  /** Its figures count from 1 January: 1—9月. */
  readonly cumulative?: boolean
  /** The lowest stands first in a ranking. */
  readonly lowFirst?: boolean
  /** By which indicator it is averaged over places. */
  readonly weight?: string | null
  /** Whether single periods add up to a longer one; only then can they be counted from January. */
  readonly addsUp?: boolean
}

export type FactsOf = (name: string) => IndicatorFacts | null
