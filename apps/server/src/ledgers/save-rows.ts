import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { cellGround } from './cell-ground.ts'
import { findStoredLedger } from './find-stored-ledger.ts'
import { ledgerChanged } from './ledger-changed.ts'
import type { LedgerRowsSaved, SaveLedgerRows } from './schema.ts'
import { lockRows, readRows, writeRows } from './write-rows.ts'

/**
 * Adds rows to a ledger and changes others, all of it or none; what is left out of a row stays as it is.
 * @throws AppError 404; 403 for rows of another unit; 409 where somebody else changed one; 422 for cells that do not fit
 */
export async function saveRows(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  { rows }: SaveLedgerRows,
): Promise<LedgerRowsSaved> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const ledger = await findStoredLedger(tx, id, true)
    const ground = await cellGround(tx, regions, actor.place, chinaDay(now))
    const read = readRows(rows, { ledger, stored: await lockRows(tx, ledger), actor, ground })
    const { added, changed, unchanged } = await writeRows(tx, ledger, read, { actor, now, ground })
    const ids = [...added, ...changed].map(({ row_id }) => publicId('ledgerRow', row_id))
    if (ids.length > 0) {
      const details = { added: added.length, changed: changed.length, entries: ids.slice(0, 50) }
      await recordEvent(tx, actor, { action: 'ledger_rows_saved', subject: `ledger:${id}`, details }, now)
      await ledgerChanged(tx, settingOf(regions, actor.place, now))
    }
    return { added: added.length, changed: changed.length, unchanged, rows: ids }
  })
}
