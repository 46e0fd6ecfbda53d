import type { Decimal } from 'decimal.js'
import type { PrintedUnit } from './read-unit.ts'

const WITHOUT_UNIT = new Set(['ratio', 'number'])

const rounded = (value: Decimal): string => value.toSignificantDigits(4).toFixed()

/** A computed amount in the words of plans: 1200亿元, 44.44万人, 0.375. */
export const formatAmount = (value: Decimal, dimension: string): string => {
  const unit = dimension.split('/')[0]!
  if (WITHOUT_UNIT.has(unit)) return rounded(value)
  if (value.abs().gte(1e8)) return `${rounded(value.div(1e8))}亿${unit}`
  if (value.abs().gte(1e4)) return `${rounded(value.div(1e4))}万${unit}`
  return `${rounded(value)}${unit}`
}

/** A share or growth rate as printed in plans: 15.1%. */
export const formatPercent = (ratio: Decimal): string => `${ratio.mul(100).toDecimalPlaces(1).toFixed()}%`

/** A computed amount in a printed unit: 2.7万个 beside 2.4万个. */
export const formatIn = (value: Decimal, { scale, printed }: PrintedUnit): string =>
  `${value.div(scale).toSignificantDigits(6).toFixed()}${printed}`
