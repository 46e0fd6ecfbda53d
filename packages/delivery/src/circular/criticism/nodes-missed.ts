import { type CircularFact, factOf } from '../circular-fact.ts'
import type { UnitMonth } from '../month-facts.ts'

/**
 * Nodes of the month that are not done. Not counted: those that the unit was never sent, and those whose return lies with
 * the office, since a node is done once its return is accepted.
 */
export function nodesMissed(unit: UnitMonth): CircularFact[] {
  const known = unit.measures.filter((measure) => measure.told && !measure.return?.withOffice)
  const dated = known.filter(({ nodes }) => nodes.due > 0)
  const own = dated.filter(({ nodes }) => nodes.done < nodes.due)
  if (own.length === 0) return []
  const due = dated.reduce((sum, { nodes }) => sum + nodes.due, 0)
  const open = own.reduce((sum, { nodes }) => sum + nodes.due - nodes.done, 0)
  return [
    factOf(unit, 'nodes_missed', {
      wording: '{单位}本月到期节点{节点}个，未完成{未完成}个：{事项}。',
      counts: { 节点: { value: due, of: dated }, 未完成: { value: open, of: own } },
      named: own,
      weight: open,
    }),
  ]
}
