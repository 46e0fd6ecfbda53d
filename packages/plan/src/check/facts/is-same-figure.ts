import { agree } from '../quantity/interval.ts'
import type { Fact } from './fact.ts'
import { figureDimension } from './figure-dimension.ts'

/** True where both print the same figure. */
export const isSameFigure = (left: Fact, right: Fact): boolean =>
  figureDimension(left) === figureDimension(right) && agree(left.interval, right.interval)
