import { fitsUnit, wholeUnit } from '@tongtu/indicator'
import { sql } from 'kysely'
import { refreshPlanVerdicts } from '../computed/refresh-verdicts.ts'
import { settingOf } from '../computed/setting.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { ledgerChanged } from '../ledgers/ledger-changed.ts'
import { findEntered } from '../observations/find-entered.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Regions } from '../regions/regions.ts'
import { shippedCatalogue } from './read-indicators.ts'

/**
 * Says which definition of the catalogue a row of a plan follows, or that it stands for itself. Figures that were filed
 * under it stay where they are: a row with figures keeps its definition until they are moved.
 * @throws AppError 404; 422 for a definition that is not in the catalogue; 409 while the row has figures
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
  await inScope(db, actor, async (tx) => {
    const found = (await findEntered(tx, [id])).get(id)
    if (!found) throw notFound('这项指标')
    if (chosen !== null && found.unit !== null && !fitsUnit(chosen, found.unit)) {
      const units = `单位“${found.unit}”与目录“${chosen.name}”的单位“${wholeUnit(chosen) ?? '无单位'}”不是同一种量`
      throw new AppError(422, 'TT-I-032', `“${found.name}”${units}，数不能共用；请另选指标，或按方案附表单列填报`)
    }
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from observations where series = ${found.series}`.execute(tx)
    const own = rows[0]?.count ?? 0
    if (own > 0 && found.series !== definition)
      throw new AppError(409, 'TT-I-031', `“${found.name}”已填${own}个数，改定义前请先导出并撤回这些数`)
    const { plan_id: planId } = await tx
      .updateTable('indicators')
      .set({ definition, definition_by: actor.userId })
      .where('indicator_id', '=', numberOf('indicator', id) ?? 0)
      .returning('plan_id')
      .executeTakeFirstOrThrow()
    await ledgerChanged(tx, settingOf(regions, actor.place, clock.now()))
    await refreshPlanVerdicts(tx, { placeId: actor.place.id, placeCode: actor.place.code }, planId)
    const event = { action: 'definition_set', subject: `indicator:${id}`, details: { definition } }
    await recordEvent(tx, actor, event, clock.now())
  })
}
