import {
  checkRow,
  type LedgerTemplate,
  nameColumn,
  type OtherRow,
  type RowCells,
  type RowState,
} from '@tongtu/delivery'
import type { Insertable } from 'kysely'
import { onlyUnit } from '../cases/only-unit.ts'
import { refuseUnseen } from '../evidence/refuse-unseen.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { insertAll } from '../platform/insert-all.ts'
import { numberOf, publicId, takeNumbers } from '../platform/public-id.ts'
import { storableJson } from '../platform/storable.ts'
import { updateAll } from '../platform/update-all.ts'
import type { LedgerGround } from './cell-ground.ts'
import type { StoredLedger } from './find-stored-ledger.ts'
import { insertSteps, type NewStep, proofOf } from './insert-steps.ts'
import type { StoredRow } from './row-records.ts'
import { keepsRow, seesRow } from './row-rights.ts'
import type { SaveLedgerRows } from './schema.ts'
import type { LedgerTables } from './tables.ts'

export type WantedRow = SaveLedgerRows['rows'][number]

/** By whom rows are written, when, and by what their cells are read. */
export interface RowWriter {
  readonly actor: Actor
  readonly now: Date
  readonly ground: LedgerGround
}

/** What a wanted row comes to: cells as they are kept, or what is wrong with each. */
export interface ReadRow {
  readonly wanted: WantedRow
  readonly before: StoredRow | null
  readonly cells: RowCells
  readonly problems: readonly { readonly column: string; readonly message: string }[]
}

/** The rows of a ledger that stand, held until the transaction ends. */
export async function lockRows(tx: Tx, { number }: StoredLedger): Promise<readonly StoredRow[]> {
  return tx
    .selectFrom('ledger_rows')
    .selectAll()
    .where('ledger_id', '=', number)
    .where('removed', '=', false)
    .orderBy('row_id')
    .forUpdate()
    .execute()
}

/** What wanted rows are read against: the ledger, the rows that stand, who writes, and by what cells are read. */
export interface ReadBy {
  readonly ledger: StoredLedger
  readonly stored: readonly StoredRow[]
  readonly actor: Actor
  readonly ground: LedgerGround
}

/** Reads wanted rows against those that stand and against one another. */
export function readRows(
  wanted: readonly WantedRow[],
  { ledger: { template }, stored, actor, ground }: ReadBy,
): readonly ReadRow[] {
  const column = nameColumn(template).id
  const byId = new Map(stored.map((row) => [publicId('ledgerRow', row.row_id), row]))
  const rewritten = new Set(wanted.map(({ id }) => id))
  const others: OtherRow[] = stored
    .filter((row) => !rewritten.has(publicId('ledgerRow', row.row_id)))
    .map((row) => ({
      cells: row.cells,
      name: seesRow(actor, template, row) ? (row.cells[column] ?? '') : '别的单位登记的一行',
    }))
  return wanted.map((one) => {
    const found = one.id === undefined ? undefined : byId.get(one.id)
    const before = found && seesRow(actor, template, found) ? found : null
    const read = checkRow(template, one.cells, { before: before?.cells ?? {}, others, ground })
    others.push({ cells: read.cells, name: read.cells[column] ?? '' })
    return { wanted: one, before, ...read }
  })
}

/** What a write left: the rows that it added, those it changed, and how many it found as they were wanted. */
export interface WrittenRows {
  readonly added: readonly StoredRow[]
  readonly changed: readonly StoredRow[]
  readonly unchanged: number
}

/**
 * Writes rows that were read without a problem, all of them or none. A verified row whose cells change is verified anew:
 * until then it is listed as from the day of the change. @throws AppError 404, 403, 409, 422
 */
export async function writeRows(
  tx: Tx,
  ledger: StoredLedger,
  rows: readonly ReadRow[],
  writer: RowWriter,
): Promise<WrittenRows> {
  const { actor, now } = writer
  await refuseUnseen(
    tx,
    actor,
    rows.flatMap(({ wanted }) => wanted.evidence ?? []),
  )
  for (const row of rows) refuse(row, ledger, writer)
  const fresh = rows.filter(({ before }) => before === null)
  const first = fresh.length === 0 ? 0 : await takeNumbers(tx, actor.place.id, 'ledgerRow', fresh.length)
  const added = fresh.map((read, at) => newRow(first + at, ledger, read, writer))
  await insertAll(
    tx,
    'ledger_rows',
    added.map((row) => ({ ...row, cells: storableJson(row.cells) })),
  )
  const changes = rows.flatMap((read) => changeOf(read, writer) ?? [])
  await updateAll(
    tx,
    'ledger_rows',
    ['jurisdiction_id', 'row_id'],
    changes.map(({ after: { jurisdiction_id, row_id, org_unit_id, cells, state, state_on, last_step, ...row } }) => ({
      ...{ jurisdiction_id, row_id, org_unit_id, state, state_on, last_step },
      cells: cells as never,
      content_revision: row.content_revision,
      revision: row.revision,
      changed_at: now,
      changed_by: actor.userId,
    })),
  )
  await recordVersions(tx, [...added, ...changes.map(({ after }) => after)], writer)
  const begun = fresh.map(({ wanted }, at) => stepOf(added[at]!, proofOf(wanted)))
  const reopened = changes.flatMap(({ after, reopens }) => (reopens ? [stepOf(after, { reason: REOPENED })] : []))
  await insertSteps(tx, writer, [...begun, ...reopened])
  const changed = changes.map(({ after }) => after)
  return { added, changed, unchanged: rows.length - added.length - changed.length }
}

/** What the record of a verified row says of a change of its cells. */
const REOPENED = '内容变更，待重新核验'

function stepOf(row: StoredRow, proof: Pick<NewStep, 'reference' | 'evidence'> | { readonly reason: string }): NewStep {
  const { row_id, last_step, state, state_on, content_revision } = row
  const none = { reference: null, reason: null, evidence: [], undoes: null }
  return { ...none, ...proof, row_id, step: last_step, state, on_day: state_on, content_revision }
}

function refuse({ wanted, before, problems, cells }: ReadRow, { template }: StoredLedger, writer: RowWriter): void {
  const { actor, ground } = writer
  const name = cells[nameColumn(template).id] ?? ''
  const [problem] = problems
  if (problem) throw new AppError(422, 'TT-V-104', `“${name}”：${problem.message}`, { problems })
  const day = wanted.on
  if (day !== undefined && day > ground.today)
    throw new AppError(422, 'TT-V-105', `“${name}”：${day}还没有到，请填今天或以前的日期`)
  if (before === null) {
    if (wanted.id !== undefined) throw new AppError(404, 'TT-V-404', `找不到行${wanted.id}，可能已删除，请刷新后再存`)
    if (!keepsRow(actor, { org_unit_id: unitOf(wanted, actor) }))
      throw new AppError(403, 'TT-V-403', '本账号没有所属单位，不能登记，请联系共富办')
    if (wanted.state === 'listed') refuseUnproven(template, 'listed', name, proofOf(wanted))
    return
  }
  if (!keepsRow(actor, before)) throw new AppError(403, 'TT-V-413', `“${name}”由别的单位登记，本账号不能改`)
  if (before.revision !== wanted.revision)
    throw new AppError(409, 'TT-V-410', `“${name}”刚被别人改过，请刷新后对照再存`, { row: wanted.id })
  if (before.state === 'withdrawn') throw new AppError(422, 'TT-V-106', `“${name}”已退出，请先重新列入再改`)
  if (before.state === 'verified' && day !== undefined && day < before.state_on)
    throw new AppError(422, 'TT-V-107', `“${name}”${before.state_on}核验，变更日期不能更早；登记有误的请先撤回核验再改`)
}

/** @throws AppError where a state needs a file or a reference number and has neither */
export function refuseUnproven(
  { proof }: LedgerTemplate,
  state: RowState,
  name: string,
  { reference, evidence }: Pick<NewStep, 'reference' | 'evidence'>,
): void {
  if (proof.includes(state) && reference === null && evidence.length === 0)
    throw new AppError(422, 'TT-V-108', `“${name}”没有依据，请填文号或上传佐证文件`)
}

/** A liaison's row is his unit's; of others the one that is named, else the office's. */
function unitOf({ unit }: WantedRow, actor: Actor): string | null {
  const only = onlyUnit(actor)
  return only === null ? (unit ?? null) : only.unitId
}

function newRow(number: number, ledger: StoredLedger, { wanted, cells }: ReadRow, writer: RowWriter): StoredRow {
  const { actor, now, ground } = writer
  return {
    jurisdiction_id: actor.place.id,
    row_id: number,
    ledger_id: ledger.number,
    org_unit_id: unitOf(wanted, actor),
    cells,
    state: wanted.state ?? 'proposed',
    state_on: wanted.on ?? ground.today,
    last_step: 1,
    content_revision: 1,
    revision: 1,
    removed: false,
    changed_at: now,
    changed_by: actor.userId,
  }
}

interface RowChange {
  readonly after: StoredRow
  /** It was verified and is to be verified anew. */
  readonly reopens: boolean
}

function changeOf({ wanted, before, cells }: ReadRow, { actor, ground }: RowWriter): RowChange | null {
  if (before === null) return null
  const unit = wanted.unit === undefined || onlyUnit(actor) !== null ? before.org_unit_id : wanted.unit
  const same = [...new Set([...Object.keys(cells), ...Object.keys(before.cells)])].every(
    (key) => (cells[key] ?? '') === (before.cells[key] ?? ''),
  )
  if (same && unit === before.org_unit_id) return null
  const revision = before.revision + 1
  const reopens = !same && before.state === 'verified'
  const reopened = { state: 'listed' as const, state_on: wanted.on ?? ground.today, last_step: before.last_step + 1 }
  const after = { ...before, cells, org_unit_id: unit, revision, content_revision: revision }
  return { after: reopens ? { ...after, ...reopened } : after, reopens }
}

/** Adds what rows hold now to their history. */
export async function recordVersions(
  tx: Tx,
  rows: readonly StoredRow[],
  { actor, now }: Pick<RowWriter, 'actor' | 'now'>,
): Promise<void> {
  await insertAll(
    tx,
    'ledger_row_versions',
    rows.map(
      (row): Insertable<LedgerTables['ledger_row_versions']> => ({
        jurisdiction_id: row.jurisdiction_id,
        row_id: row.row_id,
        revision: row.content_revision,
        org_unit_id: row.org_unit_id,
        cells: storableJson(row.cells),
        removed: row.removed,
        recorded_at: now,
        recorded_by: actor.userId,
      }),
    ),
  )
}

/** Numbers of rows by their public ids; what is none is left out. */
export function rowNumbers(ids: readonly string[]): readonly number[] {
  return ids.flatMap((id) => numberOf('ledgerRow', id) ?? [])
}
