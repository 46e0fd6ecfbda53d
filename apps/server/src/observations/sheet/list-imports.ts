import { sql } from 'kysely'
import type { Actor } from '../../identity/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { publicId } from '../../platform/public-id.ts'
import type { RecentImport } from './import-preview.ts'

/** As many as one looks back for. */
const SHOWN = 20

/** The sheets of figures that the actor uploaded for a plan, the latest first: the way back to one, and to taking it back. */
export async function listImports(tx: Tx, { userId }: Actor, plan: number): Promise<RecentImport[]> {
  const rows = await tx
    .selectFrom('observation_imports')
    .select(['import_id', 'file_name', 'created_at', 'applied_at', 'undone_at'])
    // The count alone: a preview is half a megabyte, and there are twenty.
    .select(sql<number>`(preview -> 'counts' ->> 'changes')::int`.as('changes'))
    .where('plan_id', '=', plan)
    .where('created_by', 'is not distinct from', userId)
    .orderBy('import_id', 'desc')
    .limit(SHOWN)
    .execute()
  return rows.map((row) => ({
    id: publicId('import', row.import_id),
    fileName: row.file_name,
    changes: row.changes,
    uploadedAt: row.created_at.toISOString(),
    appliedAt: row.applied_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
  }))
}
