import type { Decimal } from '@tongtu/kernel'

/** Decimals that a sentence shows of a quotient; what was entered has fewer and is shown as it is. */
const SHOWN = 4

/** A figure in digits, a quotient as far as it is of interest: 7.926666… → 7.9267. */
export function sayNumber(value: Decimal): string {
  return (value.decimalPlaces() > SHOWN + 2 ? value.toDecimalPlaces(SHOWN) : value).toFixed()
}
