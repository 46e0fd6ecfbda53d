import type { SupportLink } from './support-link.ts'

/** What each node supports (`up`), or what each is supported by (`down`), one link away. */
export function neighbours(links: readonly SupportLink[], way: 'up' | 'down'): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { from, to } of links) {
    const [node, next] = way === 'up' ? [from, to] : [to, from]
    const own = found.get(node)
    if (own) own.push(next)
    else found.set(node, [next])
  }
  return found
}
