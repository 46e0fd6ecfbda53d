import type { Range } from '../normalise/clean-text.ts'
import type { Marker } from './marker.ts'

/** One accepted marker with the text that belongs to it, down to the next marker of the same or a higher rank. */
export interface TreeNode extends Range {
  readonly marker: Marker
  /** As `marker.rank`; a “——” over numbered items ranks above them. */
  readonly rank: number
  readonly parent: TreeNode | null
  readonly children: TreeNode[]
  /** Where the node's own text ends: at its first child, or at the end of the node. */
  ownTo: number
}

/** Nests markers by rank. `end` is where the text of the plan ends. */
export const buildTree = (
  markers: readonly Marker[],
  rankOf: (marker: Marker, index: number) => number,
  end: number,
): TreeNode[] => {
  const nodes: (TreeNode & { to: number })[] = []
  const open: (TreeNode & { to: number })[] = []
  markers.forEach((marker, i) => {
    const rank = rankOf(marker, i)
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop()!.to = marker.from
    const parent = open.at(-1) ?? null
    const node = { marker, rank, parent, children: [], from: marker.from, to: end, ownTo: markers[i + 1]?.from ?? end }
    parent?.children.push(node)
    nodes.push(node)
    open.push(node)
  })
  return nodes
}
