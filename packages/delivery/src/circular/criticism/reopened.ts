import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'

/** Write-offs that had to be taken back. */
export function reopened(unit: UnitMonth): CircularFact[] {
  const own = unit.measures.filter((measure) => measure.reopened)
  if (own.length === 0) return []
  const wording = '{单位}牵头的{事项}销号后重启，共{重启}项。'
  return [factOf(unit, 'reopened', { wording, counts: { 重启: own }, named: own, weight: own.length })]
}
