import type { Loops } from '../cases/loops.ts'
import { stepMoment } from '../cases/step-moment.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { readListYear } from '../lists/list-year.ts'
import { planNumber } from '../plans/plan-number.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableJson, storableText } from '../platform/storable.ts'
import { drawMap } from './draw-map.ts'
import type { FreezeMap } from './schema.ts'

/** Keeps the sheet of a year as the next version, 1.0, 2.0 and so on. @throws AppError 404; 422 for an empty sheet */
export async function freezeMap(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  loops: Loops,
  actor: Actor,
  planId: string,
  { year, note }: FreezeMap,
): Promise<{ number: number }> {
  const now = clock.now()
  return inScope(db, actor, async (tx) => {
    const plan = await planNumber(tx, planId, true)
    const map = drawMap(await readListYear(tx, await stepMoment(tx, loops, now), plan, year))
    if (map.nodes.length === 0) throw new AppError(422, 'TT-Q-101', `${year}年还没有清单条目，请先生成清单再定稿`)
    const { last } = await tx
      .selectFrom('map_versions')
      .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('last'))
      .where('plan_id', '=', plan)
      .executeTakeFirstOrThrow()
    const number = last + 1
    await tx
      .insertInto('map_versions')
      .values({
        jurisdiction_id: actor.place.id,
        plan_id: plan,
        number,
        year,
        note: storableText(note.trim()),
        content: storableJson(map),
        frozen_at: now,
        frozen_by: actor.userId,
      })
      .execute()
    const details = { version: `${number}.0`, year, note: note.trim() }
    await recordEvent(tx, actor, { action: 'map_frozen', subject: `plan:${planId}`, details }, now)
    return { number }
  })
}
