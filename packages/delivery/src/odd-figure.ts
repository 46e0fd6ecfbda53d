import { Decimal } from 'decimal.js'

/** A figure that is far from the one before. */
export interface OddFigure {
  readonly before: string
  /** How many times the one before, to one place. */
  readonly times: string
  /** The figure with its point one or two digits further, where that comes near the one before; else null. */
  readonly meant: string | null
}

/** Beyond this many times the one before, or below that part of it, a figure is asked about. */
const FAR = 3
/** How near the one before a corrected figure has to come, to be offered. */
const NEAR = 1.5

/**
 * Whether a figure asks for a note because it is far from the one before it: both decimals in one unit. Zero on either
 * side says nothing about a digit too many and is left alone.
 */
export function oddFigure(figure: string, before: string): OddFigure | null {
  const [now, then] = [new Decimal(figure), new Decimal(before)]
  if (then.isZero() || now.isZero() || !isFar(now, then)) return null
  const meant = [now.div(10), now.times(10), now.div(100), now.times(100)].find((one) => isNear(one, then))
  return { before, times: now.div(then).toDecimalPlaces(1).toFixed(), meant: meant?.toFixed() ?? null }
}

const ratio = (a: Decimal, b: Decimal) => Decimal.max(a.div(b), b.div(a))
const sameSign = (a: Decimal, b: Decimal) => a.isPositive() === b.isPositive()
const isFar = (a: Decimal, b: Decimal) => !sameSign(a, b) || ratio(a, b).greaterThanOrEqualTo(FAR)
const isNear = (a: Decimal, b: Decimal) => sameSign(a, b) && ratio(a, b).lessThan(NEAR)
