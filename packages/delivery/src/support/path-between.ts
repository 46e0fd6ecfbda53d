import { neighbours } from './neighbours.ts'
import type { SupportLink } from './support-link.ts'

/** The shortest way along the links, both ends included; null where there is none. From a node to itself it is the node. */
export function pathBetween(links: readonly SupportLink[], from: string, to: string): readonly string[] | null {
  const after = neighbours(links, 'up')
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (const node of cameFrom.keys()) {
    if (node === to) return walkBack(cameFrom, to)
    for (const next of after.get(node) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, node)
  }
  return null
}

function walkBack(cameFrom: ReadonlyMap<string, string | null>, to: string): readonly string[] {
  const path = [to]
  for (let node = cameFrom.get(to) ?? null; node !== null; node = cameFrom.get(node) ?? null) path.unshift(node)
  return path
}
