import { type Direction, isEvil, metricDirection } from '../metric/metric-direction.ts'
import type { Fact } from './fact.ts'
import { isFall } from './fall.ts'

const UPWARD = /达到|突破|提高|提升|增加|以上|不少于|不低于/
const DOWNWARD = /降|缩小|减少|控制|以内|以下|不超过|不高于/
const LIMITED = /控制|以内|不超过/
const BUILT = /建成|建有|拥有|配备|设有/

/** Plans say 达到, 建成 of what should rise and 降至, 控制在 of what should fall. */
const directionOfWords = (quote: string, key: string): Direction => {
  if (DOWNWARD.test(quote)) return -1
  return UPWARD.test(quote) || (BUILT.test(quote) && !isEvil(key)) ? 1 : null
}

/** A ceiling or a floor that is printed with the figure. */
const directionOfSign = ({ comparator }: Fact): Direction => {
  if (comparator === '>' || comparator === '>=') return 1
  return comparator === '<' || comparator === '<=' ? -1 : null
}

/**
 * More of a change is better where the metric moves its better way: 能耗下降16% is better than 14%. Where its name does
 * not tell, a plan promises the change it wants, and the fall of an evil.
 */
const directionOfChange = (fact: Fact, named: Direction): Direction => {
  if (named !== null) return (named === 1) === isFall(fact) ? -1 : 1
  const wanted = isFall(fact) || !isEvil(fact.key)
  return directionOfSign(fact) ?? (wanted && !LIMITED.test(fact.target?.quote ?? '') ? 1 : null)
}

/** The better way of a figure: by its metric's name, else by its own comparator (不低于 wants more) or words. */
export const directionOf = (fact: Fact): Direction => {
  const { key, target, nature } = fact
  const named = metricDirection(key)
  if (nature === 'rate') return directionOfChange(fact, named)
  return named ?? directionOfSign(fact) ?? (target && directionOfWords(target.quote, key))
}

const agreed = (directions: readonly Direction[]): Direction => {
  const known = new Set(directions.filter((direction) => direction !== null))
  return known.size === 1 ? [...known][0]! : null
}

const isLevel = ({ nature, kind }: Fact): boolean => nature === 'level' && kind !== 'multiple'

/** Where a plan moves: its figure of the last year against that of the first. */
const directionOfMove = (facts: readonly Fact[]): Direction => {
  const dated = facts
    .filter((fact) => fact.year !== null && isLevel(fact))
    .sort((a, b) => a.year!.localeCompare(b.year!))
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined || first.unit.dimension !== last.unit.dimension) return null
  const move = first.year === last.year ? 0 : last.interval.nominal.comparedTo(first.interval.nominal)
  return move === 0 ? null : move > 0 ? 1 : -1
}

/** The better way of one metric by all that plans print of it: words and signs first, else how they move. */
export const directionAmong = (...plans: readonly (readonly Fact[])[]): Direction =>
  agreed(plans.flat().filter(isLevel).map(directionOf)) ?? agreed(plans.map(directionOfMove))
