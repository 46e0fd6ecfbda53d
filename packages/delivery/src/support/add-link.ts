import { pathBetween } from './path-between.ts'
import type { SupportLink } from './support-link.ts'

/**
 * The links with one more; the same links where it is there already. A link that would close a cycle is refused, and
 * `cycle` tells the way round: it begins and ends with the node the link was to start from.
 */
export function addLink<Link extends SupportLink>(
  links: readonly Link[],
  link: Link,
): { readonly links: readonly Link[] } | { readonly cycle: readonly string[] } {
  const back = pathBetween(links, link.to, link.from)
  if (back !== null) return { cycle: [link.from, ...back] }
  if (links.some(({ from, to }) => from === link.from && to === link.to)) return { links }
  return { links: [...links, link] }
}
