import { type Direction, metricDirection } from '../metric/metric-direction.ts'
import type { Fact } from './fact.ts'
import { isFall } from './fall.ts'
import { figureDimension } from './figure-dimension.ts'

const UPWARD = /达到|突破|提高|提升|增加|以上/
const DOWNWARD = /降|缩小|减少|控制|以内|以下|不超过/

/** Plans say 达到 of what should rise and 降至, 控制在 of what should fall. */
const directionOfWords = (quote: string): Direction => (DOWNWARD.test(quote) ? -1 : UPWARD.test(quote) ? 1 : null)

/** More of a change is better where the metric moves its better way: 能耗下降16% is better than 14%. */
const directionOfChange = (fact: Fact, named: Direction): Direction =>
  named === null ? null : (named === 1) === isFall(fact) ? -1 : 1

/** The better way of a figure: by its metric's name, else by its own comparator (不低于 wants more) or words. */
const directionOf = (fact: Fact): Direction => {
  const { key, comparator, target, nature } = fact
  const named = metricDirection(key)
  if (nature === 'rate') return directionOfChange(fact, named)
  if (named !== null) return named
  if (comparator === '>' || comparator === '>=') return 1
  if (comparator === '<' || comparator === '<=') return -1
  return target === null ? null : directionOfWords(target.quote)
}

/** True where `later` asks for less than `earlier` already gives; printed figures decide, the room of digits is left out. */
export const isWeaker = (later: Fact, earlier: Fact): boolean => {
  const direction = directionOf(later) ?? directionOf(earlier)
  if (direction === null || figureDimension(later) !== figureDimension(earlier)) return false
  return leastOf(later, direction).sub(leastOf(earlier, direction)).mul(direction).lt(0)
}

/** What a figure at least promises: the worse end of a range. */
const leastOf = ({ interval, comparator }: Fact, direction: 1 | -1) =>
  comparator === 'range' && direction === -1 ? (interval.hi ?? interval.nominal) : interval.nominal
