import type { Decimal } from '@tongtu/kernel'

/**
 * A list of decimals of which only a few are ever looked at: plain numbers, good to sixteen digits, put them in order,
 * and only the one at a wanted rank is computed exactly. Sixty points have 1,770 slopes.
 */
export interface Ranked {
  readonly count: number
  /** The figure of a rank, counted from 1. */
  readonly at: (rank: number) => Decimal
}

export function ranked(keys: readonly number[], exact: (index: number) => Decimal): Ranked {
  const sorted = Float64Array.from(keys).sort()
  return { count: keys.length, at: (rank) => exact(keys.indexOf(sorted[rank - 1]!)) }
}

/** The middle figure, or the mean of the two in the middle. */
export function middle({ count, at }: Ranked): Decimal {
  const half = count >> 1
  return count % 2 === 1
    ? at(half + 1)
    : at(half)
        .plus(at(half + 1))
        .div(2)
}

/** The median of items whose exact figure is only computed where it is wanted. */
export function medianBy<T>(items: readonly T[], plain: (item: T) => number, exact: (item: T) => Decimal): Decimal {
  return middle(ranked(items.map(plain), (index) => exact(items[index]!)))
}
