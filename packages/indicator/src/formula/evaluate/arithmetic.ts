import { perUnit, timesUnit, type Unit } from '@tongtu/kernel'
import { isComparable, RATIO, toUnit } from '../figure-unit.ts'
import type { ArithmeticOperator } from '../node.ts'
import { type FigureValue, figure } from './value.ts'

/**
 * What two figures make. Added, they are brought into one unit; multiplied, their units multiply and the digits stay those
 * of a pocket calculator. Null by a zero or where the units do not meet.
 */
export function reckon(operator: ArithmeticOperator, left: FigureValue, right: FigureValue): FigureValue | null {
  const { amount: one } = left
  const { amount: other } = right
  if (operator === '*') return figure(one.times(other), productUnit(left.unit, right.unit))
  if (operator === '/') return other.isZero() ? null : figure(one.div(other), quotientUnit(left.unit, right.unit))
  const pair = inOneUnit(left, right)
  if (!pair) return null
  const [first, second] = pair
  return figure(operator === '+' ? first.amount.plus(second.amount) : first.amount.minus(second.amount), first.unit)
}

/** Two figures in the unit of the first, a bare number in that of the other; null where they measure different things. */
export function inOneUnit(one: FigureValue, other: FigureValue): readonly [FigureValue, FigureValue] | null {
  const unit = one.unit ?? other.unit
  if (unit === null) return [one, other]
  const [first, second] = [one, other].map(({ amount, unit: own }) => {
    if (own === null) return figure(amount, unit)
    return isComparable(own, unit) ? figure(toUnit(amount, own, unit), unit) : null
  })
  return first && second ? [first, second] : null
}

/** The unit of a product; bare numbers change none. */
export function productUnit(one: Unit | null, other: Unit | null): Unit | null {
  return one && other ? timesUnit(one, other) : (one ?? other)
}

/** The unit of a quotient: 亿元 ÷ 万人 is 亿元/万人, 1 ÷ 万人 is 1/万人. */
export function quotientUnit(one: Unit | null, other: Unit | null): Unit | null {
  if (!other) return one
  const unit = perUnit(one ?? { ...RATIO, name: '1' }, other)
  return other.name === '' ? { ...unit, name: one?.name ?? '' } : unit
}
