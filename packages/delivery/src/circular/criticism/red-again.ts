import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'

/** Off track in the last circular, which the unit read, and still off track. */
export function redAgain(unit: UnitMonth): CircularFact[] {
  const own = unit.measures.filter(
    (measure) =>
      measure.lastLight === 'off_track' && measure.light.light === 'off_track' && !measure.return?.withOffice,
  )
  if (own.length === 0) return []
  const wording = '{单位}牵头的{事项}连续两期滞后，共{滞后}项。'
  return [factOf(unit, 'red_again', { wording, counts: { 滞后: own }, named: own, weight: own.length })]
}
