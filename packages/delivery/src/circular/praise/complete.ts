import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'
import { allInTime } from './punctual.ts'

/** Every return in time and none sent back, and every node of the month done. */
export function complete(unit: UnitMonth): CircularFact[] {
  const owed = allInTime(unit)
  const dated = unit.measures.filter(({ nodes }) => nodes.due > 0)
  if (owed === null || dated.length === 0 || dated.some(({ nodes }) => nodes.done < nodes.due)) return []
  const nodes = dated.reduce((sum, measure) => sum + measure.nodes.due, 0)
  return [
    factOf(unit, 'complete', {
      wording: '{单位}应报月报{应报}份，全部按时报送、没有退回；本月到期节点{节点}个，全部完成。',
      counts: { 应报: owed, 节点: { value: nodes, of: dated } },
      weight: owed.length + nodes,
    }),
  ]
}
