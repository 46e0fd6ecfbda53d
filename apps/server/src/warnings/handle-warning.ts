import { warningNames } from '@tongtu/indicator'
import { onlyUnit } from '../cases/only-unit.ts'
import { findVerdictsDue } from '../computed/verdicts-due.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { findEntered } from '../observations/find-entered.ts'
import { inScope } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import type { HandleWarning } from './schema.ts'

/**
 * Takes a warning on: why it is so and what is done by when. It stays until the figures are better; a graver level asks
 * again. @throws AppError 403 for a unit that does not answer for the indicator; 404; 409 where the level is another now, or about to be
 */
export async function handleWarning(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { indicator, region, year, level, note, until }: HandleWarning,
): Promise<void> {
  const at = clock.now()
  await inScope(db, actor, async (tx) => {
    const entered = (await findEntered(tx, [indicator])).get(indicator)
    const key = { indicator_id: numberOf('indicator', indicator) ?? 0, region, year }
    const verdict = await tx
      .selectFrom('verdicts')
      .select('warning')
      .where((eb) => eb.and(key))
      .executeTakeFirst()
    if (!entered || !verdict) throw notFound('这条预警')
    const only = onlyUnit(actor)
    if (only !== null && !entered.units.some(({ id }) => id === only.unitId))
      throw new AppError(403, 'TT-J-003', `“${entered.name}”不由本单位牵头，不能认领这条预警`)
    if ((await findVerdictsDue(tx, actor.place.code, [key.indicator_id]))(key.indicator_id, region))
      throw new AppError(409, 'TT-J-004', `“${entered.name}”在这里的判定正在更新，请稍后刷新再认领`)
    if (verdict.warning !== level) {
      const now = verdict.warning === null ? '已解除' : `已变为${warningNames[verdict.warning].word}色`
      throw new AppError(409, 'TT-J-002', `“${entered.name}”的预警${now}，请刷新后再看`)
    }
    const handled = { note: storableText(note.trim()), until: until ?? null, handled_at: at, handled_by: actor.userId }
    await tx
      .insertInto('warning_handlings')
      .values({ jurisdiction_id: actor.place.id, ...key, level, ...handled })
      .execute()
    const details = { region, year, level, note, until: until ?? null }
    await recordEvent(tx, actor, { action: 'warning_handled', subject: `indicator:${indicator}`, details }, at)
  })
}
