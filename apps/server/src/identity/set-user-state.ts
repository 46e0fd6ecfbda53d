import { asSystem } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { recordEvent } from './audit.ts'
import { administratorAt, endSessions, findUser } from './find-user.ts'

/**
 * Disables a user, whose sessions end at once and who can no longer sign in, or enables him again; for administrators.
 * @throws AppError when nobody has the name
 */
export async function setUserState(
  { db, clock }: Services,
  username: string,
  state: 'disabled' | 'enabled',
): Promise<void> {
  const now = clock.now()
  await asSystem(db, async (tx) => {
    const { id, placeId } = await findUser(tx, username)
    const disabled_at = state === 'disabled' ? now : null
    await tx.updateTable('users').set({ disabled_at }).where('user_id', '=', id).execute()
    await endSessions(tx, id)
    const action = state === 'disabled' ? 'account_disabled' : 'account_enabled'
    await recordEvent(tx, administratorAt(placeId), { action, subject: `user:${id}` }, now)
  })
}
