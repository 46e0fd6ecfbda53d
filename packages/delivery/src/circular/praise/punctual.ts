import { type CircularFact, factOf } from '../circular-fact.ts'
import type { MeasureMonth, UnitMonth } from '../month-facts.ts'

/** Every return made by the unit itself, in time and none sent back, where no node fell into the month. */
export function punctual(unit: UnitMonth): CircularFact[] {
  const owed = allInTime(unit)
  if (owed === null || unit.measures.some(({ nodes }) => nodes.due > 0)) return []
  const wording = '{单位}应报月报{应报}份，全部按时报送，没有退回。'
  return [factOf(unit, 'punctual', { wording, counts: { 应报: owed }, weight: owed.length })]
}

/**
 * The measures that owed a return, when there are any and all of them came in time and were kept. What the office wrote down
 * for a unit on the telephone is in time, but nothing to praise it for; nor is being in time with what the red list holds.
 */
export function allInTime({ measures }: UnitMonth): readonly MeasureMonth[] | null {
  const owed = measures.filter((measure) => measure.return !== null)
  const kept = owed.every(({ return: made }) => made?.standing === 'in_time' && made.returned === 0 && !made.onBehalf)
  const behind = measures.some(({ light }) => light.light === 'off_track')
  return owed.length > 0 && kept && !behind ? owed : null
}
