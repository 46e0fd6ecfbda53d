import { nameColumn } from '@tongtu/delivery'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { findStoredLedger } from './find-stored-ledger.ts'
import { ledgerChanged } from './ledger-changed.ts'
import { keepsRow, seesRow } from './row-rights.ts'
import { recordVersions } from './write-rows.ts'

/**
 * Takes a row away that was entered by mistake, or puts it back; its history stays. What was ever verified is withdrawn
 * instead. @throws AppError 404; 403 for a row of another unit; 409 where somebody else changed it; 422 once verified
 */
export async function removeRow(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  { revision, removed }: { readonly revision: number; readonly removed: boolean },
): Promise<{ revision: number }> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const found = await findRow(tx, id)
    const ledger = await findStoredLedger(tx, publicId('ledger', found.ledger_id), true)
    const row = await findRow(tx, id)
    if (!seesRow(actor, ledger.template, row)) throw notFound('台账的这一行')
    const name = row.cells[nameColumn(ledger.template).id] ?? ''
    if (!keepsRow(actor, row)) throw new AppError(403, 'TT-V-433', `“${name}”由别的单位登记，本账号不能删除`)
    if (row.revision !== revision) throw new AppError(409, 'TT-V-412', `“${name}”刚被别人改过，请刷新后查看`)
    if (row.removed === removed) return { revision }
    if (removed && (await wasVerified(tx, row.row_id)))
      throw new AppError(422, 'TT-V-130', `“${name}”核验过，不能删除；不再符合的请办退出并写明原因`)
    const after = { ...row, removed, revision: revision + 1, content_revision: revision + 1 }
    await tx
      .updateTable('ledger_rows')
      .set({
        removed,
        revision: after.revision,
        content_revision: after.content_revision,
        changed_at: now,
        changed_by: actor.userId,
      })
      .where('row_id', '=', row.row_id)
      .execute()
    await recordVersions(tx, [after], { actor, now })
    const action = removed ? 'ledger_row_removed' : 'ledger_row_restored'
    await recordEvent(tx, actor, { action, subject: `ledger:${ledger.id}`, details: { name } }, now)
    await ledgerChanged(tx, settingOf(regions, actor.place, now))
    return { revision: after.revision }
  })
}

async function findRow(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('ledger_rows')
    .selectAll()
    .where('row_id', '=', numberOf('ledgerRow', id) ?? 0)
    .executeTakeFirst()
  if (!row) throw notFound('台账的这一行')
  return row
}

async function wasVerified(tx: Tx, row: number): Promise<boolean> {
  const step = await tx
    .selectFrom('ledger_steps')
    .select('step')
    .where('row_id', '=', row)
    .where('state', '=', 'verified')
    .limit(1)
    .executeTakeFirst()
  return step !== undefined
}
