import { Decimal } from 'decimal.js'

/**
 * The decimals that official figures are reckoned in: sixty digits, rounded half up, so that sums, products and
 * thresholds come out exactly and only a quotient is ever rounded. A result keeps the precision of its first operand.
 */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP })
export type { Decimal }
