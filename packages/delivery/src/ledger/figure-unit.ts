import { convertUnit, type Decimal, Exact, parseUnit } from '@tongtu/kernel'
import type { FigureRule } from './ledger-template.ts'

/** Words that things are counted by: which of them a plan uses does not change how many there are. */
const COUNTING = /^[个家项件处座所户名人条张份部支场台辆株头村镇片批宗例起]$/

/**
 * A figure of a ledger in the unit of a plan's row; of rows that are counted any measure word does, of sums the unit has to
 * be one of the same quantity.
 */
export function figureIn(
  value: Decimal,
  { sum, unit: own }: FigureRule,
  unit: string | null,
): { readonly value: Decimal } | { readonly problem: string } {
  if (unit === null) return { value }
  if (sum !== null) return convertUnit(value, own, unit)
  const { name, powers, over, under } = parseUnit(unit)
  const [word, ...others] = Object.keys(powers)
  if (word === undefined || others.length > 0 || powers[word] !== 1 || !COUNTING.test(word))
    return { problem: `按行计数的单位是“${own}”，与“${name}”不是同一种量` }
  return { value: new Exact(value).times(under).div(over) }
}
