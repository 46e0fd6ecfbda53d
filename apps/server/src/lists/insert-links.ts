import { addLink, leadsUp, levelOfList } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import { publicId, takeNumbers } from '../platform/public-id.ts'
import { findLinks } from './find-links.ts'

/** A link wanted between two entries, by their numbers. */
export interface WantedLink {
  readonly from: number
  readonly to: number
}

/**
 * Draws those of the wanted links of a year that may stand: both ends in the chain, leading up, closing no cycle, and
 * never drawn before, so that one that somebody took away stays away. Returns how many were drawn.
 */
export async function insertLinks(
  tx: Tx,
  actor: Actor,
  { planId, year }: { readonly planId: number; readonly year: number },
  wanted: readonly WantedLink[],
  now: Date,
): Promise<number> {
  if (wanted.length === 0) return 0
  const levels = await levelsOf(tx, planId, year)
  const ever = await everDrawn(tx, [...levels.keys()])
  let links: readonly { readonly from: string; readonly to: string }[] = await findLinks(tx, planId, year)
  const drawn: WantedLink[] = []
  for (const link of wanted) {
    const [from, to] = [levels.get(link.from), levels.get(link.to)]
    if (!from || !to || !leadsUp(from, to) || ever.has(`${link.from} ${link.to}`)) continue
    const added = addLink(links, { from: publicId('listEntry', link.from), to: publicId('listEntry', link.to) })
    if (!('links' in added) || added.links === links) continue
    links = added.links
    drawn.push(link)
  }
  if (drawn.length === 0) return 0
  const first = await takeNumbers(tx, actor.place.id, 'supportLink', drawn.length)
  await insertAll(
    tx,
    'support_links',
    drawn.map(({ from, to }, index) => ({
      jurisdiction_id: actor.place.id,
      link_id: first + index,
      from_entry: from,
      to_entry: to,
      added_at: now,
      added_by: actor.userId,
      ended_at: null,
      ended_by: null,
    })),
  )
  return drawn.length
}

async function levelsOf(tx: Tx, planId: number, year: number) {
  const rows = await tx
    .selectFrom('list_entries as e')
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'e.jurisdiction_id').onRef('l.list_id', '=', 'e.list_id'),
    )
    .select(['e.entry_id', 'l.kind'])
    .where('l.plan_id', '=', planId)
    .where('l.year', '=', year)
    .where('e.state', '<>', 'dropped')
    .execute()
  return new Map(rows.map(({ entry_id, kind }) => [entry_id, levelOfList(kind)]))
}

async function everDrawn(tx: Tx, entries: readonly number[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('support_links')
    .select(['from_entry', 'to_entry'])
    .where('from_entry', 'in', [0, ...entries])
    .execute()
  return new Set(rows.map(({ from_entry, to_entry }) => `${from_entry} ${to_entry}`))
}
