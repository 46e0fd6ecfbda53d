import { type Decimal, Exact } from '@tongtu/kernel'

/** How many decimals a figure is shown with, and whether the test looks at the figure itself or at what is shown. */
export interface Rounding {
  /** Null: as many as it has. */
  readonly places: number | null
  readonly judge: 'exact' | 'rounded'
}

/** What the test looks at: half up where the rule rounds first. */
export function judgedValue(value: Decimal, { places, judge }: Rounding): Decimal {
  return judge === 'exact' || places === null ? value : value.toDecimalPlaces(places, Exact.ROUND_HALF_UP)
}

/** The rule in words, where it matters to this figure; otherwise nothing. */
export function roundingWords(value: Decimal, rounding: Rounding): string {
  if (rounding.places === null || value.decimalPlaces() <= rounding.places) return ''
  if (rounding.judge === 'exact') return '（按原值判定，不先修约）'
  return `（先修约为${judgedValue(value, rounding).toFixed(rounding.places)}再判定）`
}
