import type { Actor } from '../../identity/actor.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import { publicId, takeNumbers } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { storableJson } from '../../platform/storable.ts'
import type { Regions } from '../../regions/regions.ts'
import { orRefuse } from '../../sheets/or-refuse.ts'
import { cellGround } from '../cell-ground.ts'
import { findStoredLedger } from '../find-stored-ledger.ts'
import { lockRows } from '../write-rows.ts'
import { compareRows } from './compare-rows.ts'
import type { LedgerImport } from './import-preview.ts'
import { sheetColumns } from './layout.ts'
import { readLedgerSheet } from './read-ledger-sheet.ts'

/**
 * Lays out what a filled-in sheet would add and change, cell by cell, and keeps that for `applyLedgerImport`: nothing is
 * written. @throws AppError 404; 422 when it is no workbook with rows of this ledger
 */
export async function previewLedgerImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  { name: fileName, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<LedgerImport> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const ledger = await findStoredLedger(tx, id)
    const incoming = orRefuse(() => readLedgerSheet(bytes, sheetColumns(ledger.template)))
    const ground = await cellGround(tx, regions, actor.place, chinaDay(at))
    const preview = compareRows(incoming, { actor, ledger, stored: await lockRows(tx, ledger), ground })
    const number = await takeNumbers(tx, actor.place.id, 'ledgerImport', 1)
    await tx
      .insertInto('ledger_imports')
      .values({
        jurisdiction_id: actor.place.id,
        import_id: number,
        ledger_id: ledger.number,
        file_name: fileName.slice(0, 200),
        preview: storableJson(preview),
        written: null,
        created_at: at,
        created_by: actor.userId,
        applied_at: null,
        undone_at: null,
      })
      .execute()
    return {
      ...{ id: publicId('ledgerImport', number), ledgerId: id, fileName, appliedAt: null, undoneAt: null },
      ...preview,
    }
  })
}
