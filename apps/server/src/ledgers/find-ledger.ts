import { nameColumn, standingSteps, stepOn } from '@tongtu/delivery'
import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import type { Regions } from '../regions/regions.ts'
import { listUnits } from '../units/list-units.ts'
import { cellGround, type LedgerGround } from './cell-ground.ts'
import { findLedgers } from './find-ledgers.ts'
import { findStoredLedger, type StoredLedger } from './find-stored-ledger.ts'
import { ledgerPolicy, mayKeep } from './policy.ts'
import { type RowRecord, rowRecords } from './row-records.ts'
import { isAuthor, keepsRow, movesOf, seesRow } from './row-rights.ts'
import type { LedgerDetail, LedgerRow } from './schema.ts'
import { shownTemplate } from './shown-template.ts'

/** Whose eyes, and the day as of which the states are wanted. */
export interface LedgerView {
  readonly actor: Actor
  readonly today: string
  /** Left out: today. */
  readonly day?: string
}

/** A ledger with its rows as they stood at the end of a day; rows that had no state yet are not there. @throws AppError 404 */
export async function findLedger(tx: Tx, regions: Regions, id: string, view: LedgerView): Promise<LedgerDetail> {
  const { actor, today, day = today } = view
  const ledger = await findStoredLedger(tx, id)
  const [summary] = await findLedgers(tx, day, ledger.number)
  const ground = await cellGround(tx, regions, actor.place, today)
  const records = await visibleRecords(tx, ledger, actor)
  const names = await authorNames(tx, records)
  const only = onlyUnit(actor)
  return {
    ledger: summary!,
    template: shownTemplate(ledger.template),
    day,
    today,
    rows: records.flatMap((record) => shownRow(record, ledger, { actor, day, ground, names }) ?? []),
    regions: regionNames(regions, actor, today),
    units: (await listUnits(tx)).map((unit) => ({ id: unit.id, name: unit.name })),
    mayOpen: (ledgerPolicy.open as readonly string[]).includes(actor.role),
    mayKeep: mayKeep(actor.role) && only?.unitId !== null,
    unit: only === null ? null : actor.orgUnit,
  }
}

async function visibleRecords(tx: Tx, { number, template }: StoredLedger, actor: Actor) {
  const rows = await tx
    .selectFrom('ledger_rows')
    .selectAll()
    .where('ledger_id', '=', number)
    .where('removed', '=', false)
    .orderBy('row_id')
    .execute()
  return rowRecords(
    tx,
    rows.filter((row) => seesRow(actor, template, row)),
  )
}

async function authorNames(tx: Tx, records: readonly RowRecord[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(records.flatMap(({ row }) => row.changed_by ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('memberships').select(['user_id', 'name']).where('user_id', 'in', ids).execute()
  return new Map(rows.map(({ user_id, name }) => [user_id, name]))
}

function shownRow(
  record: RowRecord,
  { template }: StoredLedger,
  view: {
    readonly actor: Actor
    readonly day: string
    readonly ground: LedgerGround
    readonly names: ReadonlyMap<string, string>
  },
): LedgerRow | null {
  const { actor, day, ground, names } = view
  const { row, steps } = record
  const step = stepOn(steps, day)
  if (step === null) return null
  const standing = standingSteps(steps)
  const latest = standing.at(-1) === step
  // A verification looks at the proof that a row was listed on, and rarely has one of its own.
  const proof = standing.findLast((one) => one.no <= step.no && (one.reference !== null || one.evidence.length > 0))
  return {
    id: publicId('ledgerRow', row.row_id),
    name: row.cells[nameColumn(template).id] ?? '',
    cells: Object.fromEntries(
      template.columns.map((column) => [column.id, ground.show(column, row.cells[column.id] ?? '')]),
    ),
    unit: row.org_unit_id === null ? null : { id: row.org_unit_id, name: ground.unitName(row.org_unit_id) },
    state: step.state,
    on: step.on,
    reference: proof?.reference ?? null,
    reason: step.reason,
    evidence: [...(proof?.evidence ?? [])],
    counted: template.figure.counts.includes(step.state),
    moves: latest ? [...movesOf(actor, record)] : [],
    mayEdit: latest && keepsRow(actor, row) && row.state !== 'withdrawn',
    entered: isAuthor(actor, record),
    revision: row.revision,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by === null ? null : (names.get(row.changed_by) ?? null),
  }
}

function regionNames({ tree }: Regions, { place }: Actor, today: string): string[] {
  return [place.name, ...tree.children(place.code, today).map(({ name }) => name)]
}
