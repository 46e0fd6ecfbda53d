import { type ListKind, listKindOf } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'

/** How many entries of each kind the newest version of a plan says it has, where it says so (打造12个标志性成果). */
export async function announcedCounts(tx: Tx, planId: number): Promise<ReadonlyMap<ListKind, number>> {
  const row = await tx
    .selectFrom('plan_versions')
    .select('draft')
    .where('plan_id', '=', planId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const counts = new Map<ListKind, number>()
  for (const { what, count } of row?.draft.announced ?? []) {
    const kind = count === null ? null : listKindOf(what)
    if (kind !== null && !counts.has(kind)) counts.set(kind, Number(count))
  }
  return counts
}
