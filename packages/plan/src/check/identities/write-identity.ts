import type { Decimal } from 'decimal.js'
import type { Fact } from '../facts/fact.ts'
import { formatAmount, formatIn } from '../quantity/format-amount.ts'
import type { Interval } from '../quantity/interval.ts'
import type { DirectIdentity } from './solve-quotients.ts'

const signOf = ({ lo, hi }: Interval): string => (hi === null ? '≥' : lo === null || lo.isZero() ? '≤' : '=')

/** Two amounts of one dimension are written in the smaller unit, so that a reader can divide them by hand. */
const inUnitOf = (fact: Fact, other: Fact): string => {
  const isSmaller = other.unit.dimension === fact.unit.dimension && other.unit.scale.lt(fact.unit.scale)
  if (!isSmaller || fact.comparator === 'range') return fact.printed
  const printed = fact.target?.value ?? null
  const comparator = printed === null ? '' : fact.printed.slice(0, Math.max(0, fact.printed.indexOf(printed)))
  return `${comparator}${formatIn(fact.interval.nominal, other.unit)}`
}

const significant = (value: Decimal): string => value.toSignificantDigits(3).toFixed()

/** “居民人均可支配收入÷人均GDP”, with ×1000 where the result is per thousand. */
export const namesOf = ({ result, numerator, denominator }: DirectIdentity): string => {
  const factor = result.sources[0]!.quotient!.factor
  return `${numerator.sources[0]!.metric}÷${denominator.sources[0]!.metric}${factor === 1 ? '' : `×${factor}`}`
}

/** “57000元÷92400元=0.617”, the result in the unit of the printed target. */
export const writeIdentity = ({ result, numerator, denominator, computed }: DirectIdentity): string => {
  const [fact, top, bottom] = [result.sources[0]!, numerator.sources[0]!, denominator.sources[0]!]
  const { unit, quotient } = fact
  const factor = quotient!.factor === 1 ? '' : `×${quotient!.factor}`
  const value =
    unit.dimension === 'ratio' || unit.printed.includes('/')
      ? `${significant(computed.nominal.div(unit.scale))}${unit.printed}`
      : formatAmount(computed.nominal, result.dimension)
  const operands = quotient!.perHead
    ? `${top.printed}÷${bottom.printed}`
    : `${inUnitOf(top, bottom)}÷${inUnitOf(bottom, top)}`
  return `${operands}${factor}${signOf(computed)}${value}`
}
