import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { findLinks } from './find-links.ts'
import type { StoredList } from './find-stored-list.ts'
import { findYearEntries } from './find-year-entries.ts'
import { inChain } from './in-chain.ts'
import { endLink, refuseUnfitLink, writeLink } from './write-link.ts'

/**
 * Makes each of these entries support exactly what is wanted of it, and returns those for which that was a change.
 * @throws AppError 422 for a link that may not stand, as `refuseUnfitLink`
 */
export async function setSupports(
  tx: Tx,
  actor: Actor,
  { plan_id, year }: StoredList,
  wanted: ReadonlyMap<string, readonly string[]>,
  now: Date,
): Promise<ReadonlySet<string>> {
  const changed = new Set<string>()
  if (wanted.size === 0) return changed
  const entries = new Map((await findYearEntries(tx, plan_id, year)).filter(inChain).map((entry) => [entry.id, entry]))
  let links = await findLinks(tx, plan_id, year)
  for (const { id, from, to } of links) {
    if (wanted.get(from)?.includes(to) ?? true) continue
    await endLink(tx, actor, id, now)
    links = links.filter((link) => link.id !== id)
    changed.add(from)
  }
  for (const [from, ends] of wanted) {
    for (const to of ends) {
      if (links.some((link) => link.from === from && link.to === to)) continue
      refuseUnfitLink(entries, links, { from, to })
      links = [...links, { id: await writeLink(tx, actor, { from, to }, now), from, to }]
      changed.add(from)
    }
  }
  return changed
}
