import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import { cellGround } from './cell-ground.ts'
import { findStoredLedger } from './find-stored-ledger.ts'
import { rowRecords, type StoredRow } from './row-records.ts'
import { seesRow } from './row-rights.ts'
import type { LedgerRowEvent } from './schema.ts'

/** All that happened to a row, the newest first: every state with its proof, every change of a cell. @throws AppError 404 */
export async function findRowHistory(
  tx: Tx,
  regions: Regions,
  id: string,
  { actor, today }: { readonly actor: Actor; readonly today: string },
): Promise<LedgerRowEvent[]> {
  const row = await tx
    .selectFrom('ledger_rows')
    .selectAll()
    .where('row_id', '=', numberOf('ledgerRow', id) ?? 0)
    .executeTakeFirst()
  if (!row) throw notFound('台账的这一行')
  const { template } = await findStoredLedger(tx, publicId('ledger', row.ledger_id))
  if (!seesRow(actor, template, row)) throw notFound('台账的这一行')
  const ground = await cellGround(tx, regions, actor.place, today)
  const [record] = await rowRecords(tx, [row])
  const versions = await tx
    .selectFrom('ledger_row_versions')
    .selectAll()
    .where('row_id', '=', row.row_id)
    .orderBy('revision')
    .execute()
  const names = await personNames(tx, [...versions.map(({ recorded_by }) => recorded_by), ...authorsOf(record)])
  const by = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null))
  const nothing = { state: null, on: null, reference: null, reason: null, evidence: [], changes: [] }
  const moved = (record?.steps ?? []).map(
    (step): LedgerRowEvent => ({
      ...{ at: step.at.toISOString(), by: by(step.by), kind: step.undoes === null ? 'moved' : 'undone' },
      ...{ state: step.state, on: step.on, reference: step.reference, reason: step.reason },
      evidence: [...step.evidence],
      changes: [],
    }),
  )
  const written = versions.map((version, at): LedgerRowEvent => {
    const before = versions[at - 1]
    const kind =
      before === undefined
        ? 'entered'
        : version.removed === before.removed
          ? 'changed'
          : version.removed
            ? 'removed'
            : 'restored'
    const changes = template.columns.flatMap((column) => {
      const [was, is] = [before?.cells[column.id] ?? '', version.cells[column.id] ?? '']
      return was === is ? [] : [{ name: column.name, before: ground.show(column, was), after: ground.show(column, is) }]
    })
    const owner = ownerChange(before?.org_unit_id ?? null, version.org_unit_id, ground.unitName)
    return {
      ...nothing,
      ...{ at: version.recorded_at.toISOString(), by: by(version.recorded_by), kind },
      changes: [...changes, ...(before === undefined ? [] : owner)],
    }
  })
  // What was written is the older of two that came at once.
  return [...moved, ...written].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function ownerChange(before: string | null, after: string | null, nameOf: (id: string) => string) {
  const shown = (id: string | null) => (id === null ? '共富办' : nameOf(id))
  return before === after ? [] : [{ name: '登记单位', before: shown(before), after: shown(after) }]
}

const authorsOf = (record: { readonly steps: readonly { readonly by: string | null }[] } | undefined) =>
  record?.steps.map(({ by }) => by) ?? []

async function personNames(tx: Tx, ids: readonly StoredRow['changed_by'][]): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  if (known.length === 0) return new Map()
  const rows = await tx.selectFrom('memberships').select(['user_id', 'name']).where('user_id', 'in', known).execute()
  return new Map(rows.map(({ user_id, name }) => [user_id, name]))
}
