import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'

/** Returns that the plan office had to send back twice or more. */
export function returnedTwice(unit: UnitMonth): CircularFact[] {
  const own = unit.measures.filter((measure) => (measure.return?.returned ?? 0) > 1)
  if (own.length === 0) return []
  const wording = '{单位}的{事项}月报被退回两次以上，共{退回}份。'
  return [factOf(unit, 'returned_twice', { wording, counts: { 退回: own }, named: own, weight: own.length })]
}
