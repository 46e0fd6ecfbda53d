import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'

/** Returns whose day has passed and that nobody made. */
export function notReported(unit: UnitMonth): CircularFact[] {
  const owed = unit.measures.filter((measure) => measure.return !== null)
  const own = owed.filter((measure) => {
    const standing = measure.return?.standing
    return standing === 'overdue' || standing === 'lapsed'
  })
  if (own.length === 0) return []
  const wording = '{单位}应报月报{应报}份，逾期未报{未报}份。'
  return [factOf(unit, 'not_reported', { wording, counts: { 应报: owed, 未报: own }, weight: own.length })]
}
