import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'

/** What the last circular listed as behind is on track or done. */
export function recovered(unit: UnitMonth): CircularFact[] {
  const own = unit.measures.filter(
    ({ lastLight, light }) =>
      (lastLight === 'off_track' || lastLight === 'at_risk') && (light.light === 'on_track' || light.light === 'done'),
  )
  if (own.length === 0) return []
  const wording = '{单位}牵头的{事项}上期通报为滞后或关注，本期已转为正常或完成，共{转好}项。'
  return [factOf(unit, 'recovered', { wording, counts: { 转好: own }, named: own, weight: own.length })]
}
