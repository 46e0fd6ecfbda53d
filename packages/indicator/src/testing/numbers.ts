import { type Decimal, Exact } from '@tongtu/kernel'
import fc from 'fast-check'
import type { Point } from '../pace/point.ts'

export const d = (text: string | number): Decimal => new Exact(text)

/** Points at 2020, 2021, … or from another time on. */
export const yearly = (values: readonly (string | number)[], from = 2020): Point[] =>
  values.map((value, index) => ({ at: from + index, value: d(value) }))

/** Any figure as offices print them, zero and negative ones included. */
export const anyFigure = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => d(digits).div(10 ** places))

/** Every decimal anywhere in a result. */
export function decimalsIn(result: unknown): Decimal[] {
  if (Exact.isDecimal(result)) return [result]
  if (typeof result !== 'object' || result === null) return []
  return Object.values(result).flatMap(decimalsIn)
}
