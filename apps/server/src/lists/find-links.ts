import type { SupportLink } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'

export interface StoredLink extends SupportLink {
  readonly id: string
}

/** The links of a year of a plan that hold, between entries that are not struck off, in the order they were drawn. */
export async function findLinks(tx: Tx, planId: number, year: number): Promise<readonly StoredLink[]> {
  const rows = await tx
    .selectFrom('support_links as s')
    .innerJoin('list_entries as f', (join) =>
      join.onRef('f.jurisdiction_id', '=', 's.jurisdiction_id').onRef('f.entry_id', '=', 's.from_entry'),
    )
    .innerJoin('list_entries as t', (join) =>
      join.onRef('t.jurisdiction_id', '=', 's.jurisdiction_id').onRef('t.entry_id', '=', 's.to_entry'),
    )
    .innerJoin('lists as l', (join) =>
      join.onRef('l.jurisdiction_id', '=', 'f.jurisdiction_id').onRef('l.list_id', '=', 'f.list_id'),
    )
    .where('l.plan_id', '=', planId)
    .where('l.year', '=', year)
    .where('s.ended_at', 'is', null)
    .where('f.state', '<>', 'dropped')
    .where('t.state', '<>', 'dropped')
    .select(['s.link_id', 's.from_entry', 's.to_entry'])
    .orderBy('s.link_id')
    .execute()
  return rows.map(({ link_id, from_entry, to_entry }) => ({
    id: publicId('supportLink', link_id),
    from: publicId('listEntry', from_entry),
    to: publicId('listEntry', to_entry),
  }))
}
