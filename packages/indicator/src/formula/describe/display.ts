import { type Decimal, Exact } from '@tongtu/kernel'
import type { FormulaValue } from '../evaluate/value.ts'
import { plainest, toUnit } from '../figure-unit.ts'

/** A computed number as it is shown in between: four decimals, of small ones four digits. */
export function displayNumber(amount: Decimal): string {
  const shown = amount.abs().gte(1)
    ? amount.toDecimalPlaces(4, Exact.ROUND_HALF_UP)
    : amount.toSignificantDigits(4, Exact.ROUND_HALF_UP)
  return shown.toFixed()
}

export function displayValue(value: FormulaValue): string {
  if (value.kind === 'absent') return '没有结果'
  if (value.kind === 'condition') return value.holds ? '成立' : '不成立'
  const { amount, unit } = value
  if (unit === null) return displayNumber(amount)
  const plain = plainest(unit)
  return displayNumber(toUnit(amount, unit, plain)) + plain.name
}
