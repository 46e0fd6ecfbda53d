import { type Decimal, Exact } from '@tongtu/kernel'
import { decimalOf, type Figure } from './figure.ts'
import type { Rounding } from './rounding.ts'

const NONE = new Exact(0)

/**
 * How far beside the figure counts as met at the margin: what the rule says, else the greater of one per cent of the
 * figure and half of the last decimal shown.
 */
export function toleranceFor(figure: Figure, tolerance: string | null, { places }: Rounding): Decimal {
  if (tolerance !== null) return new Exact(tolerance)
  const half = places === null ? NONE : new Exact(10).pow(-places).div(2)
  return Exact.max(decimalOf(figure).abs().div(100), half)
}
