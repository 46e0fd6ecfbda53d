import { settingOf } from '../../computed/setting.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { numberOf, publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import type { Regions } from '../../regions/regions.ts'
import { cellGround } from '../cell-ground.ts'
import { findStoredLedger } from '../find-stored-ledger.ts'
import { ledgerChanged } from '../ledger-changed.ts'
import type { LedgerRowsSaved } from '../schema.ts'
import { lockRows, readRows, writeRows } from '../write-rows.ts'
import type { WrittenRow } from './import-preview.ts'

/**
 * Writes what a preview laid out, all of it or none, once.
 * @throws AppError 404; 409 when it was written already, or a row was changed since; 422 where a row no longer fits
 */
export async function applyLedgerImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
): Promise<LedgerRowsSaved> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await lockLedgerImport(tx, actor, id)
    if (row.applied_at !== null) throw new AppError(409, 'TT-V-141', '这份表已经导入过，没有重复写入；要再导请重新上传')
    const ledger = await findStoredLedger(tx, publicId('ledger', row.ledger_id), true)
    const ground = await cellGround(tx, regions, actor.place, chinaDay(now))
    const wanted = row.preview.rows.map((one) => one.row)
    const read = readRows(wanted, { ledger, stored: await lockRows(tx, ledger), actor, ground })
    const { added, changed, unchanged } = await writeRows(tx, ledger, read, { actor, now, ground })
    const fresh = new Set(added)
    const written = [...added, ...changed].map(
      (one): WrittenRow => ({
        id: publicId('ledgerRow', one.row_id),
        revision: one.revision,
        added: fresh.has(one),
      }),
    )
    await tx
      .updateTable('ledger_imports')
      .set({ applied_at: now, written: JSON.stringify(written) })
      .where('import_id', '=', row.import_id)
      .execute()
    const details = { added: added.length, changed: changed.length, file: row.file_name }
    await recordEvent(tx, actor, { action: 'ledger_imported', subject: `ledger:${ledger.id}`, details }, now)
    await ledgerChanged(tx, settingOf(regions, actor.place, now))
    return { added: added.length, changed: changed.length, unchanged, rows: written.map((one) => one.id) }
  })
}

/** The row of an import that this actor uploaded, held until the transaction ends. @throws AppError 404 */
export async function lockLedgerImport(tx: Tx, { userId }: Actor, id: string) {
  const row = await tx
    .selectFrom('ledger_imports')
    .selectAll()
    .where('import_id', '=', numberOf('ledgerImport', id) ?? 0)
    .where('created_by', 'is not distinct from', userId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('这次导入')
  return row
}
