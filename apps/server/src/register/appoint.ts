import { AppError } from '../platform/errors.ts'
import type { RegisterContext } from './register-context.ts'

export interface Appointment {
  readonly postId: string
  /** Null: the post is vacant from then on. */
  readonly personId: string | null
  /** First day of the new holder, and first on which the old one no longer holds the post. */
  readonly from: string
  readonly reason: string | null
}

/**
 * Hands a post over: the present holding ends on the day the next begins. What the post owes goes to the next holder,
 * because duties and cases refer to the post.
 * @throws AppError 409 when the person holds it already, 422 for a day before the present holder's first
 */
export async function appoint({ tx, actor, now }: RegisterContext, appointment: Appointment): Promise<void> {
  const { postId, personId, from, reason } = appointment
  const present = await tx
    .selectFrom('post_holders')
    .select(['holding_id', 'person_id', 'valid_from'])
    .where('post_id', '=', postId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  if (present?.person_id === personId) throw new AppError(409, 'TT-B-410', '此人已在这个岗位上，请核对姓名')
  if (present && from < present.valid_from) {
    const message = `交接日期不能早于现任的任职日期${present.valid_from}，请改日期`
    throw new AppError(422, 'TT-B-003', message, { from: present.valid_from })
  }
  if (present) {
    await tx
      .updateTable('post_holders')
      .set({ valid_to: from, ended_by: actor.userId })
      .where('holding_id', '=', present.holding_id)
      .execute()
  }
  if (personId === null) return
  const row = { post_id: postId, person_id: personId, valid_from: from, reason }
  await tx
    .insertInto('post_holders')
    .values({ jurisdiction_id: actor.place.id, ...row, recorded_at: now, recorded_by: actor.userId })
    .execute()
}
