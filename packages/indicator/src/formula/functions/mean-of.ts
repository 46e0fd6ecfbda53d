import { Exact } from '@tongtu/kernel'
import { type FigureValue, figure } from '../evaluate/value.ts'
import type { Member } from './gather.ts'

/** The plain mean of at least one figure. */
export function meanOf(members: readonly Member[]): FigureValue {
  const total = members.reduce((sum, { figure: { amount } }) => sum.plus(amount), new Exact(0))
  return figure(total.div(members.length), members[0]!.figure.unit)
}
