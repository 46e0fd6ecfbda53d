import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'

/** Measures of the unit were written off. */
export function struck(unit: UnitMonth): CircularFact[] {
  const own = unit.measures.filter(({ writtenOff }) => writtenOff)
  if (own.length === 0) return []
  const wording = '{单位}牵头的{事项}通过核验、批准销号，本月销号{销号}项。'
  return [factOf(unit, 'struck', { wording, counts: { 销号: own }, named: own, weight: own.length })]
}
