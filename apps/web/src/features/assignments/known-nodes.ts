import { type DatedNode, nodesIn, quarters } from '@tongtu/delivery'
import type { MeasureNode } from '../../api/types.ts'

/**
 * Nodes as they are to be stored: each keeps the id of the stored node it stands for. That is the one with the same
 * words and day, else with the same words, else the next free one of its quarter.
 */
export function withKnownIds(
  nodes: readonly DatedNode[],
  known: readonly MeasureNode[],
): { id?: string; title: string; dueOn: string }[] {
  const free = new Set(known)
  const ids = new Map<DatedNode, string>()
  const keep = (fits: (node: DatedNode, one: MeasureNode) => boolean) => {
    for (const node of nodes) {
      if (ids.has(node)) continue
      const match = [...free].find((one) => fits(node, one))
      if (!match) continue
      ids.set(node, match.id)
      free.delete(match)
    }
  }
  keep((node, one) => one.title === node.title && one.dueOn === node.dueOn)
  keep((node, one) => one.title === node.title)
  for (const { field } of quarters) {
    keep((node, one) => nodesIn([node], field).length > 0 && nodesIn([one], field).length > 0)
  }
  return nodes.map((node) => {
    const id = ids.get(node)
    return { ...(id === undefined ? {} : { id }), title: node.title, dueOn: node.dueOn }
  })
}
