import { recompute } from '../../computed/recompute.ts'
import { settingOf } from '../../computed/setting.ts'
import type { Actor } from '../../identity/actor.ts'
import { recordEvent } from '../../identity/audit.ts'
import { chinaDay } from '../../platform/china-day.ts'
import { inScope } from '../../platform/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import type { Regions } from '../../regions/regions.ts'
import { regionsWithin } from '../../regions/regions-within.ts'
import { cellKey, contextOf } from '../entry-context.ts'
import { keyText } from '../figure-key.ts'
import { rawInSeries } from '../in-row.ts'
import { restoreObservations } from '../restore-observations.ts'
import { takeFigures } from '../write-observations.ts'
import { lockImport } from './apply-import.ts'
import { findChanges } from './kept-changes.ts'

/** What an undone import left: figures that somebody changed after it keep that change. */
export interface UndoneImport {
  readonly restored: number
  readonly kept: readonly string[]
}

/**
 * Puts back what stood before an import, as new versions: nothing of the history is lost. A figure that was changed since
 * stays and is named. @throws AppError 404; 409 when it was not applied, or is undone
 */
export async function undoImport(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
): Promise<UndoneImport> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const row = await lockImport(tx, actor, id)
    if (row.applied_at === null) throw new AppError(409, 'TT-I-021', '这份表还没有导入，不用撤销')
    if (row.undone_at !== null) throw new AppError(409, 'TT-I-022', '这次导入已经撤销过')
    await takeFigures(tx, actor.place.id)
    const changes = await findChanges(tx, row.import_id)
    const cells = changes.map(({ cell }) => cell)
    const today = chinaDay(at)
    const context = await contextOf(tx, actor, cells, { today, regionOf: regionsWithin(regions, actor.place, today) })
    const wrote = changes.map(({ cell, name }) => ({ key: cellKey(cell, context), cell, name }))
    const ours = wrote.filter(({ key, cell }) => {
      const stands = context.before.get(keyText(key))
      const tookBack = cell.raw.trim() === '' && cell.absence === undefined
      if (stands === undefined) return tookBack
      const { scale = null } = context.indicators.get(cell.indicator) ?? {}
      const wrote = stands.value === null ? '' : rawInSeries(cell.raw.trim(), stands.value, scale)
      return stands.recordedAt === row.applied_at?.toISOString() && stands.raw === wrote
    })
    const keys = ours.map(({ key }) => key)
    const writer = { placeId: actor.place.id, userId: actor.userId, at }
    await restoreObservations(tx, keys, new Date(row.applied_at.getTime() - 1), writer)
    await recompute(tx, settingOf(regions, actor.place, at), keys)
    await tx
      .updateTable('observation_imports')
      .set({ undone_at: at, undone_by: actor.userId })
      .where('import_id', '=', row.import_id)
      .execute()
    const details = { restored: ours.length, file: row.file_name }
    await recordEvent(tx, actor, { action: 'import_undone', subject: `import:${id}`, details }, at)
    const own = new Set(ours)
    return { restored: ours.length, kept: wrote.filter((one) => !own.has(one)).map(({ name }) => name) }
  })
}
