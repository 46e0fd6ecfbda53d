import { type Decimal, Exact } from '@tongtu/kernel'

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Exact(0))
}

/** Arithmetic mean; of at least one value. */
export function mean(values: readonly Decimal[]): Decimal {
  return sum(values).div(values.length)
}

/** The middle value, or the mean of the two in the middle; of at least one value. */
export function median(values: readonly Decimal[]): Decimal {
  const sorted = ascending(values)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : sorted[half - 1]!.plus(sorted[half]!).div(2)
}

export function ascending(values: readonly Decimal[]): Decimal[] {
  return [...values].sort((a, b) => a.cmp(b))
}

/** Median of the absolute distances from the median. */
export function medianDeviation(values: readonly Decimal[], centre: Decimal = median(values)): Decimal {
  return median(values.map((value) => value.minus(centre).abs()))
}

/** Standard deviation; divided by n for a whole (总体), by n − 1 for a sample (样本). */
export function deviation(values: readonly Decimal[], divisor: 'n' | 'n_minus_1'): Decimal {
  const centre = mean(values)
  const squares = sum(values.map((value) => value.minus(centre).pow(2)))
  return squares.div(divisor === 'n' ? values.length : values.length - 1).sqrt()
}
