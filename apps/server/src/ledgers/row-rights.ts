import { type LedgerTemplate, type RowMove, rowMoves, standingSteps, stateAfter } from '@tongtu/delivery'
import { onlyUnit } from '../cases/only-unit.ts'
import type { Actor } from '../identity/actor.ts'
import { mayKeep, mayVerify } from './policy.ts'
import type { RowRecord, StoredRow } from './row-records.ts'
import type { LedgerMove } from './schema.ts'

/** Whether somebody keeps a row: the office and the statistician all, a liaison those of his own unit. */
export function keepsRow(actor: Actor, row: Pick<StoredRow, 'org_unit_id'>): boolean {
  if (!mayKeep(actor.role)) return false
  const only = onlyUnit(actor)
  return only === null || (only.unitId !== null && only.unitId === row.org_unit_id)
}

/** Whether somebody sees a row: of a ledger about persons, who answers for one unit sees the rows of that unit alone. */
export function seesRow(
  actor: Pick<Actor, 'role' | 'orgUnit'>,
  { closed }: Pick<LedgerTemplate, 'closed'>,
  row: Pick<StoredRow, 'org_unit_id'>,
): boolean {
  const only = closed ? onlyUnit(actor) : null
  return only === null || (only.unitId !== null && only.unitId === row.org_unit_id)
}

/** Whether somebody wrote a row or listed it, so that another has to verify it. */
export function isAuthor({ userId }: Actor, { authors }: RowRecord): boolean {
  return authors.has(userId)
}

/** What somebody may do with a row as it stands. */
export function movesOf(actor: Actor, record: RowRecord): readonly LedgerMove[] {
  const { row, steps } = record
  if (row.removed) return []
  const keeps = keepsRow(actor, row)
  const may: Readonly<Record<RowMove, boolean>> = {
    list: keeps,
    withdraw: keeps,
    verify: mayVerify(actor.role) && !isAuthor(actor, record),
  }
  const moves = rowMoves.filter((move) => may[move] && stateAfter(row.state, move) !== null)
  const standing = standingSteps(steps)
  const undoes = standing.at(-1)?.state === 'verified' ? mayVerify(actor.role) : keeps
  return standing.length > 1 && undoes ? [...moves, 'undo'] : moves
}
