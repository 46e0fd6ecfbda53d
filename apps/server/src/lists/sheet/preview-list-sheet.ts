import type { Loops } from '../../cases/loops.ts'
import { stepMoment } from '../../cases/step-moment.ts'
import type { Actor } from '../../identity/actor.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { numberOf, publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { orRefuse } from '../../sheets/or-refuse.ts'
import { findList } from '../find-list.ts'
import type { ListSheetPreview } from '../schema.ts'
import { compareList, type ListGround } from './compare-list.ts'
import { fillable } from './list-workbook.ts'
import { type IncomingEntries, readListSheet } from './read-list-sheet.ts'

/**
 * What a filled-in list would change, cell by cell. Changes nothing: what is taken of it is saved in one step.
 * @throws AppError 404; 422 when the file is no such list
 */
export async function previewListSheet(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  id: string,
  bytes: Uint8Array,
): Promise<ListSheetPreview> {
  return inScope(db, actor, async (tx) => {
    const detail = await findList(tx, await stepMoment(tx, loops, clock.now()), id)
    const columns = fillable(detail.list)
    const incoming = orRefuse(() => readListSheet(bytes, detail.list.id, columns))
    return compareList(incoming, { ...detail, columns, base: await findBases(tx, incoming) })
  })
}

async function findBases(tx: Tx, { entries }: IncomingEntries): Promise<ListGround['base']> {
  const numbers = entries.flatMap(({ entryId }) => (entryId === null ? [] : (numberOf('listEntry', entryId) ?? [])))
  const rows = await tx
    .selectFrom('list_entry_versions')
    .select(['entry_id', 'revision', 'content'])
    .where('entry_id', 'in', [0, ...numbers])
    .execute()
  const known = new Map(rows.map((row) => [`${publicId('listEntry', row.entry_id)} ${row.revision}`, row.content]))
  return (entryId, revision) => known.get(`${entryId} ${revision}`) ?? null
}
