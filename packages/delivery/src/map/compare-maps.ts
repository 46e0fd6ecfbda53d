import type { ArchitectureMap, MapNode } from './architecture-map.ts'

/** A link by the titles of its ends: what it says to somebody who reads it. */
export interface NamedLink {
  readonly from: string
  readonly to: string
}

/** What one version of the sheet has and another has not. */
export interface MapChanges {
  readonly added: readonly MapNode[]
  readonly removed: readonly MapNode[]
  readonly renamed: readonly { readonly before: MapNode; readonly after: MapNode }[]
  readonly linksAdded: readonly NamedLink[]
  readonly linksRemoved: readonly NamedLink[]
}

/** Compares two versions box by box and link by link; lights change by the day and are no change of the sheet. */
export function compareMaps(before: ArchitectureMap, after: ArchitectureMap): MapChanges {
  const [old, now] = [byId(before), byId(after)]
  return {
    added: after.nodes.filter(({ id }) => !old.has(id)),
    removed: before.nodes.filter(({ id }) => !now.has(id)),
    renamed: after.nodes.flatMap((node) => {
      const was = old.get(node.id)
      return was && (was.title !== node.title || was.no !== node.no) ? [{ before: was, after: node }] : []
    }),
    linksAdded: linksWithout(after, before),
    linksRemoved: linksWithout(before, after),
  }
}

const byId = ({ nodes }: ArchitectureMap) => new Map(nodes.map((node) => [node.id, node]))

function linksWithout(map: ArchitectureMap, other: ArchitectureMap): NamedLink[] {
  const known = new Set(other.links.map(({ from, to }) => `${from} ${to}`))
  const nodes = byId(map)
  const title = (id: string) => nodes.get(id)?.title ?? id
  return map.links
    .filter(({ from, to }) => !known.has(`${from} ${to}`))
    .map(({ from, to }) => ({ from: title(from), to: title(to) }))
}
