import { type Direction, metricDirection } from '../metric/metric-direction.ts'
import { agree } from '../quantity/interval.ts'
import type { Fact } from './fact.ts'

/** The better way of a figure: by its metric's name, else by its own comparator (不低于 wants more). */
export const directionOf = ({ key, comparator }: Fact): Direction =>
  metricDirection(key) ?? (comparator === '>' || comparator === '>=' ? 1 : comparator.startsWith('<') ? -1 : null)

/** True where `later` asks for less than `earlier` already gives; printed figures decide, the room of digits is left out. */
export const isWeaker = (later: Fact, earlier: Fact): boolean => {
  const direction = directionOf(later) ?? directionOf(earlier)
  if (direction === null || later.unit.dimension !== earlier.unit.dimension) return false
  return later.interval.nominal.sub(earlier.interval.nominal).mul(direction).lt(0)
}

/** True where both print the same figure. */
export const isSameFigure = (left: Fact, right: Fact): boolean =>
  left.unit.dimension === right.unit.dimension && agree(left.interval, right.interval)
