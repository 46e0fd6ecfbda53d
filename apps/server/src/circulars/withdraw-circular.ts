import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { lockCircular } from './stored-circular.ts'
import { tellUnits } from './tell-units.ts'

/**
 * Takes an issued circular back, with a reason that everybody reads. It stays as it was issued, its number is not given out
 * again, and its month may have another.
 * @throws AppError 404; 409 when it is a draft, or withdrawn already
 */
export async function withdrawCircular(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  id: string,
  given: string,
): Promise<void> {
  const at = clock.now()
  const reason = storableText(given.trim())
  await inScope(db, actor, async (tx) => {
    const { circular_id } = await lockCircular(tx, id)
    const issued = await tx
      .selectFrom('issued_circulars')
      .select('paper')
      .where('circular_id', '=', circular_id)
      .executeTakeFirst()
    if (!issued) throw new AppError(409, 'TT-G-007', '这期通报还没有印发，直接修改即可，不用撤销')
    const withdrawn = await tx
      .selectFrom('circular_withdrawals')
      .select('circular_id')
      .where('circular_id', '=', circular_id)
      .executeTakeFirst()
    const { paper } = issued
    if (withdrawn) throw new AppError(409, 'TT-G-008', `${paper.number}已经撤销，请刷新后再看`)
    await tx
      .insertInto('circular_withdrawals')
      .values({
        jurisdiction_id: actor.place.id,
        circular_id,
        reason,
        withdrawn_at: at,
        withdrawn_by: actor.userId,
      })
      .execute()
    const title = `${paper.title}（${paper.number}）已撤销`
    await tellUnits(tx, actor, { id, paper }, { title, why: () => reason }, at)
    const details = { number: paper.number, reason }
    await recordEvent(tx, actor, { action: 'circular_withdrawn', subject: `circular:${id}`, details }, at)
  })
}
