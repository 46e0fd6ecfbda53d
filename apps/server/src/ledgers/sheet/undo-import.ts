import { nameColumn } from '@tongtu/delivery'
import { settingOf } from '../../computed/setting.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { anyOf } from '../../platform/any-of.ts'
import { inScope, type Tx } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import { publicId } from '../../platform/public-id.ts'
import type { Services } from '../../platform/services.ts'
import { updateAll } from '../../platform/update-all.ts'
import type { Regions } from '../../regions/regions.ts'
import { findStoredLedger } from '../find-stored-ledger.ts'
import { ledgerChanged } from '../ledger-changed.ts'
import type { StoredRow } from '../row-records.ts'
import { lockRows, recordVersions } from '../write-rows.ts'
import { lockLedgerImport } from './apply-import.ts'

/** What an undone import left: rows that somebody worked on after it stay as they are. */
export interface UndoneLedgerImport {
  readonly restored: number
  readonly kept: readonly string[]
}

/**
 * Takes back the rows that an import added and gives those it changed their former cells, as new versions; a row that was
 * worked on since, or was verified when it came, stays and is named. @throws AppError 404; 409 when it was not written, or is undone
 */
export async function undoLedgerImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
): Promise<UndoneLedgerImport> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await lockLedgerImport(tx, actor, id)
    if (row.applied_at === null || row.written === null)
      throw new AppError(409, 'TT-V-142', '这份表还没有导入，不用撤销')
    if (row.undone_at !== null) throw new AppError(409, 'TT-V-143', '这次导入已经撤销过')
    const ledger = await findStoredLedger(tx, publicId('ledger', row.ledger_id), true)
    const stored = new Map((await lockRows(tx, ledger)).map((one) => [publicId('ledgerRow', one.row_id), one]))
    const { template } = ledger
    const nameOf = (one: StoredRow | undefined) => one?.cells[nameColumn(template).id] ?? ''
    const touched = row.written.map((written) => ({ written, now: stored.get(written.id) }))
    const untouched = touched.flatMap(({ written, now: one }) =>
      one !== undefined && one.revision === written.revision && (written.added || one.last_step === 1)
        ? [{ row: one, added: written.added }]
        : [],
    )
    const former = await formerVersions(
      tx,
      untouched.filter(({ added }) => !added).map((one) => one.row),
    )
    const after = untouched.map(({ row: one, added }): StoredRow => {
      const revision = one.revision + 1
      const content = added ? { removed: true } : (former.get(one.row_id) ?? {})
      return { ...one, ...content, revision, content_revision: revision }
    })
    await updateAll(
      tx,
      'ledger_rows',
      ['jurisdiction_id', 'row_id'],
      after.map(({ jurisdiction_id, row_id, org_unit_id, cells, removed, content_revision, revision }) => ({
        ...{ jurisdiction_id, row_id, org_unit_id, cells: cells as never, removed, content_revision, revision },
        ...{ changed_at: now, changed_by: actor.userId },
      })),
    )
    await recordVersions(tx, after, { actor, now })
    await tx.updateTable('ledger_imports').set({ undone_at: now }).where('import_id', '=', row.import_id).execute()
    const details = { restored: after.length, file: row.file_name }
    await recordEvent(tx, actor, { action: 'ledger_import_undone', subject: `ledger:${ledger.id}`, details }, now)
    await ledgerChanged(tx, settingOf(regions, actor.place, now))
    const done = new Set(after.map(({ row_id }) => publicId('ledgerRow', row_id)))
    const kept = touched.filter(({ written }) => !done.has(written.id)).map((one) => nameOf(one.now))
    return { restored: after.length, kept }
  })
}

/** Cells and unit of rows as they were before the version that stands. */
async function formerVersions(tx: Tx, rows: readonly StoredRow[]) {
  if (rows.length === 0) return new Map<number, Pick<StoredRow, 'cells' | 'org_unit_id'>>()
  const versions = await tx
    .selectFrom('ledger_row_versions')
    .select(['row_id', 'revision', 'cells', 'org_unit_id'])
    .where('row_id', '=', anyOf(rows.map(({ row_id }) => row_id)))
    .orderBy('revision')
    .execute()
  const standing = new Map(rows.map(({ row_id, content_revision }) => [row_id, content_revision]))
  return new Map(
    versions
      .filter(({ row_id, revision }) => revision < (standing.get(row_id) ?? 0))
      .map(({ row_id, cells, org_unit_id }) => [row_id, { cells, org_unit_id }]),
  )
}
