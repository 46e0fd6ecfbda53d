import { recompute } from '../computed/recompute.ts'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { keyText } from '../observations/figure-key.ts'
import { findAt } from '../observations/find-observations.ts'
import { restoreObservations } from '../observations/restore-observations.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { cellsNow } from './cells-now.ts'

/**
 * Takes a restatement back: every figure that still is as it wrote it stands again as before, as a new version.
 * @returns how many stand again, and how many were changed since and stay
 * @throws AppError 404; 409 where it was taken back already
 */
export async function undoRestatement(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
): Promise<{ readonly restored: number; readonly kept: number }> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const number = numberOf('restatement', id) ?? 0
    await takeFigures(tx, actor.place.id)
    const row = await tx
      .selectFrom('restatements')
      .selectAll()
      .where('restatement_id', '=', number)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound('这次修订')
    if (row.undone_at !== null) throw new AppError(409, 'TT-I-074', `“${row.name}”已经撤销过`)
    const cells = await cellsNow(tx, row.cells)
    const stands = await findAt(tx, cells)
    const ours = cells.filter((cell) => {
      const now = stands.get(keyText(cell))
      return now?.value === cell.after && now.recordedAt === row.applied_at.toISOString()
    })
    const writer = { placeId: actor.place.id, userId: actor.userId, at }
    await restoreObservations(tx, ours, new Date(row.applied_at.getTime() - 1), writer)
    await recompute(tx, settingOf(regions, actor.place, at), ours)
    await tx
      .updateTable('restatements')
      .set({ undone_at: at, undone_by: actor.userId })
      .where('restatement_id', '=', number)
      .execute()
    const result = { restored: ours.length, kept: row.cells.length - ours.length }
    const details = { name: row.name, ...result }
    await recordEvent(tx, actor, { action: 'restatement_undone', subject: `restatement:${id}`, details }, at)
    return result
  })
}
