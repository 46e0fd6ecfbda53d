import { neighbours } from './neighbours.ts'
import type { SupportLink } from './support-link.ts'

/** What a node stands on and what stands on it, over any number of links; the node itself is in neither. */
export interface SupportChain {
  readonly below: ReadonlySet<string>
  readonly above: ReadonlySet<string>
}

/** Both directions of the chain of a node. */
export function chainOf(links: readonly SupportLink[], id: string): SupportChain {
  return { below: reached(neighbours(links, 'down'), id), above: reached(neighbours(links, 'up'), id) }
}

function reached(next: ReadonlyMap<string, readonly string[]>, id: string): ReadonlySet<string> {
  const found = new Set([id])
  for (const node of found) for (const one of next.get(node) ?? []) found.add(one)
  found.delete(id)
  return found
}
