import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf, takeNumbers } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import type { OverrideLight } from './schema.ts'

/** Longest time a decision about a light holds, in days: it is a reminder to look again, not a colour. */
const LONGEST_DAYS = 92

/**
 * Decides that a measure shows another light until a day; the one decided before ends. The derived light stays visible.
 * @throws AppError 404; 422 for a day that is over or too far off
 */
export async function overrideLight(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  measureId: string,
  { light, reason, until }: OverrideLight,
): Promise<void> {
  const at = clock.now()
  const last = chinaDay(new Date(at.getTime() + LONGEST_DAYS * 24 * 60 * 60 * 1000))
  if (until < chinaDay(at) || until > last) {
    throw new AppError(422, 'TT-S-101', `有效期须在今天到${last}之间，到期后恢复按规则亮灯`)
  }
  await inScope(db, actor, async (tx) => {
    const measure = await endOverride(tx, actor, measureId, at)
    await tx
      .insertInto('light_overrides')
      .values({
        jurisdiction_id: actor.place.id,
        override_id: await takeNumbers(tx, actor.place.id, 'override', 1),
        measure_id: measure,
        light,
        reason: storableText(reason.trim()),
        until,
        decided_at: at,
        decided_by: actor.userId,
        ended_at: null,
        ended_by: null,
      })
      .execute()
    const details = { light, reason, until }
    await recordEvent(tx, actor, { action: 'light_overridden', subject: `measure:${measureId}`, details }, at)
  })
}

/** Ends the decision in force, so that the light is derived again. @throws AppError 404 */
export async function restoreLight(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  measureId: string,
): Promise<void> {
  const at = clock.now()
  await inScope(db, actor, async (tx) => {
    await endOverride(tx, actor, measureId, at)
    await recordEvent(tx, actor, { action: 'light_restored', subject: `measure:${measureId}` }, at)
  })
}

async function endOverride(tx: Tx, actor: Actor, measureId: string, at: Date): Promise<number> {
  const measure = await tx
    .selectFrom('measures')
    .select('measure_id')
    .where('measure_id', '=', numberOf('measure', measureId) ?? 0)
    .forUpdate()
    .executeTakeFirst()
  if (!measure) throw notFound('这条举措')
  await tx
    .updateTable('light_overrides')
    .set({ ended_at: at, ended_by: actor.userId })
    .where('measure_id', '=', measure.measure_id)
    .where('ended_at', 'is', null)
    .execute()
  return measure.measure_id
}
