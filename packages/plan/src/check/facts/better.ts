import { type Direction, metricDirection } from '../metric/metric-direction.ts'
import { agree } from '../quantity/interval.ts'
import type { Fact } from './fact.ts'

const UPWARD = /达到|突破|提高|提升|增加|以上/
const DOWNWARD = /降|缩小|减少|控制|以内|以下|不超过/

/** Plans say 达到 of what should rise and 降至, 控制在 of what should fall. */
const directionOfWords = (quote: string): Direction => (DOWNWARD.test(quote) ? -1 : UPWARD.test(quote) ? 1 : null)

/** The better way of a figure: by its metric's name, else by its own comparator (不低于 wants more) or words. */
export const directionOf = ({ key, comparator, target }: Fact): Direction => {
  const named = metricDirection(key)
  if (named !== null) return named
  if (comparator === '>' || comparator === '>=') return 1
  if (comparator === '<' || comparator === '<=') return -1
  return target === null ? null : directionOfWords(target.quote)
}

/** True where `later` asks for less than `earlier` already gives; printed figures decide, the room of digits is left out. */
export const isWeaker = (later: Fact, earlier: Fact): boolean => {
  const direction = directionOf(later) ?? directionOf(earlier)
  if (direction === null || later.unit.dimension !== earlier.unit.dimension) return false
  return later.interval.nominal.sub(earlier.interval.nominal).mul(direction).lt(0)
}

/** True where both print the same figure. */
export const isSameFigure = (left: Fact, right: Fact): boolean =>
  left.unit.dimension === right.unit.dimension && agree(left.interval, right.interval)
