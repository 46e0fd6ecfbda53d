import { nameColumn, rowStateNames, standingSteps, stateAfter } from '@tongtu/delivery'
import { onlyUnit } from '../cases/only-unit.ts'
import { settingOf } from '../computed/setting.ts'
import { refuseUnseen } from '../evidence/refuse-unseen.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { anyOf } from '../platform/any-of.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { publicId } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { updateAll } from '../platform/update-all.ts'
import type { Regions } from '../regions/regions.ts'
import { findStoredLedger, type StoredLedger } from './find-stored-ledger.ts'
import { insertSteps, type NewStep, proofOf } from './insert-steps.ts'
import { ledgerChanged } from './ledger-changed.ts'
import { mayVerify } from './policy.ts'
import { type RowRecord, rowRecords, type StoredRow } from './row-records.ts'
import { isAuthor, keepsRow, seesRow } from './row-rights.ts'
import type { MovedLedgerRow, MoveLedgerRows } from './schema.ts'
import { lockRows, recordVersions, refuseUnproven, rowNumbers } from './write-rows.ts'

/** What is done to rows, by whom and when. */
interface Act {
  readonly actor: Actor
  readonly ledger: StoredLedger
  readonly today: string
  readonly wanted: MoveLedgerRows
}

/** A row after a move, and the entry of its record. */
interface Moved {
  readonly after: StoredRow
  readonly step: NewStep
  /** The version of its cells that stands again; null: they did not change. */
  readonly restores: number | null
}

/**
 * Lists, verifies or withdraws rows as from a day, or takes back their last entry as mistaken; each for itself: one that
 * is refused says why and leaves the others. @returns what became of each, in the order in which they came
 * @throws AppError 404; 422 for proof that is not the actor's
 */
export async function moveRows(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  wanted: MoveLedgerRows,
): Promise<MovedLedgerRow[]> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const ledger = await findStoredLedger(tx, id, true)
    await refuseUnseen(tx, actor, wanted.evidence ?? [])
    const stored = await lockRows(tx, ledger)
    const numbers = new Set(rowNumbers(wanted.rows.map((row) => row.id)))
    const records = await rowRecords(
      tx,
      stored.filter((row) => numbers.has(row.row_id) && seesRow(actor, ledger.template, row)),
    )
    const byId = new Map(records.map((record) => [publicId('ledgerRow', record.row.row_id), record]))
    const act = { actor, ledger, today: chinaDay(now), wanted }
    const results = wanted.rows.map((row) => attempt(act, row, byId.get(row.id)))
    const moved = results.flatMap(({ moved: one }) => one ?? [])
    await write(tx, moved, { actor, now })
    if (moved.length > 0) {
      const { move, on, reason } = wanted
      const entries = moved.map(({ after }) => nameOf(ledger, after)).slice(0, 50)
      const details = { ...(on && { on }), ...(reason && { reason }), rows: moved.length, entries }
      await recordEvent(tx, actor, { action: `ledger_rows_${PAST[move]}`, subject: `ledger:${id}`, details }, now)
      await ledgerChanged(tx, settingOf(regions, actor.place, now))
    }
    return results.map(({ result }) => result)
  })
}

const PAST = { list: 'listed', verify: 'verified', withdraw: 'withdrawn', undo: 'undone' } as const

function nameOf({ template }: StoredLedger, { cells }: StoredRow): string {
  return cells[nameColumn(template).id] ?? ''
}

function attempt(act: Act, asked: MoveLedgerRows['rows'][number], record: RowRecord | undefined) {
  const name = record ? nameOf(act.ledger, record.row) : ''
  const shown = (row: StoredRow | undefined, refusal: AppError | null): MovedLedgerRow => ({
    ...{ id: asked.id, name, done: refusal === null },
    ...{ code: refusal?.code ?? null, message: refusal?.message ?? null },
    ...{ state: row?.state ?? 'proposed', revision: row?.revision ?? asked.revision },
  })
  try {
    if (!record) throw new AppError(404, 'TT-V-414', `找不到行${asked.id}，可能已删除，请刷新后再办`)
    const moved = moveRow(act, asked.revision, record, name)
    return { moved, result: shown(moved.after, null) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { moved: null, result: shown(record?.row, error) }
  }
}

/** The row after the move. @throws AppError that says why not */
function moveRow(act: Act, revision: number, record: RowRecord, name: string): Moved {
  const { actor, wanted } = act
  const { row } = record
  if (row.revision !== revision) throw new AppError(409, 'TT-V-411', `“${name}”刚被别人办过，请刷新后再办`)
  if (wanted.move === 'undo') return undoStep(act, record, name)
  const to = stateAfter(row.state, wanted.move)
  if (to === null)
    throw new AppError(422, 'TT-V-120', `“${name}”现在是${rowStateNames[row.state]}，不能办这一步；请刷新后查看`)
  if (wanted.move === 'verify') {
    if (!mayVerify(actor.role)) throw new AppError(403, 'TT-V-421', `“${name}”由共富办或统计员核验`)
    if (isAuthor(actor, record)) throw new AppError(403, 'TT-V-422', `“${name}”是本人登记或列入的，须由另一人核验`)
  } else refuseOthersRow(actor, row, name)
  const on = wanted.on ?? act.today
  if (on > act.today) throw new AppError(422, 'TT-V-121', `“${name}”：${on}还没有到，请填今天或以前的日期`)
  if (row.state !== 'proposed' && on < row.state_on)
    throw new AppError(422, 'TT-V-122', `“${name}”${row.state_on}${rowStateNames[row.state]}，这一步的日期不能更早`)
  const proof = proofOf(wanted)
  refuseUnproven(act.ledger.template, to, name, proof)
  const reason = storableText(wanted.reason?.trim() ?? '') || null
  if (to === 'withdrawn' && reason === null)
    throw new AppError(422, 'TT-V-123', `“${name}”退出须写明原因，如终止上市、注册地迁出`)
  const after = { ...row, state: to, state_on: on, last_step: row.last_step + 1, revision: row.revision + 1 }
  return { after, restores: null, step: stepOf(after, { ...proof, reason, undoes: null }) }
}

function refuseOthersRow(actor: Actor, row: StoredRow, name: string): void {
  if (keepsRow(actor, row)) return
  const own = onlyUnit(actor) === null ? '本账号的角色不能办' : '由别的单位登记，本账号不能办'
  throw new AppError(403, 'TT-V-423', `“${name}”${own}`)
}

/** Takes back the last entry that stands: the row is as it was before, its cells too where the entry was a change of them. */
function undoStep({ actor, wanted }: Act, { row, steps }: RowRecord, name: string): Moved {
  const standing = standingSteps(steps)
  const [last, before] = [standing.at(-1), standing.at(-2)]
  if (!last || !before) throw new AppError(422, 'TT-V-124', `“${name}”只有登记这一步，没有可撤回的；误登的请删除这一行`)
  if (last.state !== 'verified') refuseOthersRow(actor, row, name)
  else if (!mayVerify(actor.role)) throw new AppError(403, 'TT-V-424', `“${name}”的核验由共富办或统计员撤回`)
  const reason = storableText(wanted.reason?.trim() ?? '') || null
  if (reason === null) throw new AppError(422, 'TT-V-125', `撤回“${name}”的上一步须写明原因`)
  const after = {
    ...row,
    state: before.state,
    state_on: before.on,
    last_step: row.last_step + 1,
    revision: row.revision + 1,
  }
  const restores =
    before.state === 'verified' && before.contentRevision !== row.content_revision ? before.contentRevision : null
  const content = restores === null ? after : { ...after, content_revision: after.revision }
  const step = stepOf(content, { reference: null, evidence: [], reason, undoes: last.no })
  return { after: content, restores, step }
}

function stepOf(row: StoredRow, given: Pick<NewStep, 'reference' | 'evidence' | 'reason' | 'undoes'>): NewStep {
  const { row_id, last_step: step, state, state_on: on_day, content_revision } = row
  return { ...given, row_id, step, state, on_day, content_revision }
}

async function write(tx: Tx, moved: readonly Moved[], by: { readonly actor: Actor; readonly now: Date }) {
  const cells = await formerCells(tx, moved)
  const rows = moved.map(({ after }) => ({ ...after, cells: cells.get(after.row_id) ?? after.cells }))
  await updateAll(
    tx,
    'ledger_rows',
    ['jurisdiction_id', 'row_id'],
    rows.map(({ jurisdiction_id, row_id, state, state_on, last_step, ...row }) => ({
      ...{ jurisdiction_id, row_id, state, state_on, last_step },
      ...{ content_revision: row.content_revision, revision: row.revision, cells: row.cells as never },
      ...{ changed_at: by.now, changed_by: by.actor.userId },
    })),
  )
  await recordVersions(
    tx,
    rows.filter(({ row_id }) => cells.has(row_id)),
    by,
  )
  await insertSteps(
    tx,
    by,
    moved.map(({ step }) => step),
  )
}

/** The cells that stand again, by the row. */
async function formerCells(tx: Tx, moved: readonly Moved[]): Promise<ReadonlyMap<number, StoredRow['cells']>> {
  const restored = new Map(
    moved.flatMap(({ after, restores }) => (restores === null ? [] : [[after.row_id, restores] as const])),
  )
  if (restored.size === 0) return new Map()
  const rows = await tx
    .selectFrom('ledger_row_versions')
    .select(['row_id', 'revision', 'cells'])
    .where('row_id', '=', anyOf([...restored.keys()]))
    .execute()
  return new Map(
    rows.filter(({ row_id, revision }) => restored.get(row_id) === revision).map((row) => [row.row_id, row.cells]),
  )
}
