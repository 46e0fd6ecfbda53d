import { fitsUnit, type IndicatorDefinition, wholeUnit } from '@tongtu/indicator'
import { sql } from 'kysely'
import { recompute } from '../computed/recompute.ts'
import { refreshRowVerdicts } from '../computed/refresh-verdicts.ts'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { ledgerChanged } from '../ledgers/ledger-changed.ts'
import { type EnteredIndicator, enteredIndicator } from '../observations/find-entered.ts'
import { moveFigures } from '../observations/move-figures.ts'
import { takeFigures } from '../observations/write-observations.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { noteDefinitions } from './definition-versions.ts'
import { shippedCatalogue } from './read-indicators.ts'

/**
 * Says which definition of the catalogue a row of a plan follows, or that it stands for itself. Figures of a row that stood
 * for itself go with it; those filed under a definition are shared and stay where they are, so that a row with such figures
 * keeps its definition.
 * @throws AppError 404; 422 for a definition that is not in the catalogue or measures something else; 409 while the row has
 * figures that it shares, or where its own and those of the definition are of the same places and periods
 */
export async function setDefinition(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  regions: Regions,
  actor: Actor,
  id: string,
  definition: string | null,
): Promise<void> {
  const chosen = definition === null ? null : shippedCatalogue().find(definition)
  if (definition !== null && chosen === null)
    throw new AppError(422, 'TT-I-030', `指标目录里没有“${definition}”，请从目录里选`)
  const at = clock.now()
  const setting = settingOf(regions, actor.place, at)
  await inScope(db, actor, async (tx) => {
    await takeFigures(tx, actor.place.id)
    const before = await enteredIndicator(tx, id)
    refuseOther(before, chosen)
    const own = await countFigures(tx, before.series)
    const standsForItself = before.series === id
    if (own > 0 && !standsForItself && before.series !== definition)
      throw new AppError(409, 'TT-I-031', `“${before.name}”已填${own}个数，改定义前请先导出并撤回这些数`)
    const number = numberOf('indicator', id) ?? 0
    await tx
      .updateTable('indicators')
      .set({ definition, definition_by: actor.userId })
      .where('indicator_id', '=', number)
      .execute()
    await noteDefinitions(tx, actor.place.id, at)
    const after = await enteredIndicator(tx, id)
    const writer = { placeId: actor.place.id, userId: actor.userId, at }
    const goes = own > 0 && standsForItself && definition !== null
    const moved = goes ? await moveFigures(tx, { from: before, to: after }, writer) : []
    await ledgerChanged(tx, setting)
    await recompute(tx, setting, moved)
    const judged = { placeId: actor.place.id, placeCode: actor.place.code }
    await tx.deleteFrom('verdicts').where('indicator_id', '=', number).execute()
    await refreshRowVerdicts(tx, judged, number)
    const details = { definition, moved: moved.length }
    await recordEvent(tx, actor, { action: 'definition_set', subject: `indicator:${id}`, details }, at)
  })
}

/** Another scale is only another way of saying the same; another quantity is something else. */
function refuseOther({ name, unit }: EnteredIndicator, chosen: IndicatorDefinition | null): void {
  if (chosen === null || unit === null || fitsUnit(chosen, unit)) return
  const units = `单位“${unit}”与目录“${chosen.name}”的单位“${wholeUnit(chosen) ?? '无单位'}”不是同一种量`
  throw new AppError(422, 'TT-I-032', `“${name}”${units}，数不能共用；请另选指标，或按方案附表单列填报`)
}

async function countFigures(tx: Tx, series: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from observations where series = ${series}`.execute(tx)
  return rows[0]?.count ?? 0
}
