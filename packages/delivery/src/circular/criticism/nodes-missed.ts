import { type CircularFact, factOf } from '../circular-fact.ts'
import type { MeasureMonth, UnitMonth } from '../month-facts.ts'

/**
 * Nodes of the month that are not done. Not counted: those of which the unit was not told by their day, and those whose return
 * lies with the office, since a node is done once its return is accepted.
 */
export function nodesMissed(unit: UnitMonth): CircularFact[] {
  const known = ({ nodes }: MeasureMonth) => nodes.due - nodes.untold
  const missed = (measure: MeasureMonth) => known(measure) - measure.nodes.done
  const dated = unit.measures.filter((measure) => known(measure) > 0 && !measure.return?.withOffice)
  const own = dated.filter((measure) => missed(measure) > 0)
  if (own.length === 0) return []
  const due = dated.reduce((sum, measure) => sum + known(measure), 0)
  const open = own.reduce((sum, measure) => sum + missed(measure), 0)
  return [
    factOf(unit, 'nodes_missed', {
      wording: '{单位}本月到期节点{节点}个，未完成{未完成}个：{事项}。',
      counts: { 节点: { value: due, of: dated }, 未完成: { value: open, of: own } },
      named: own,
      weight: open,
    }),
  ]
}
