import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { asSystem } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { chosenAccounts } from './chosen-accounts.ts'

/** Disables accounts, whose sessions end at once, or enables them again. @throws AppError as `chosenAccounts` */
export async function setAccountState(
  services: Services,
  actor: Actor,
  userIds: readonly string[],
  disabled: boolean,
): Promise<void> {
  const now = services.clock.now()
  const chosen = await chosenAccounts(services, actor, userIds)
  await asSystem(services.db, async (tx) => {
    for (const { userId } of chosen) {
      await tx
        .updateTable('users')
        .set({ disabled_at: disabled ? now : null })
        .where('user_id', '=', userId)
        .where('jurisdiction_id', '=', actor.place.id)
        .execute()
      if (disabled) await tx.deleteFrom('sessions').where('user_id', '=', userId).execute()
      const action = disabled ? 'account_disabled' : 'account_enabled'
      await recordEvent(tx, actor, { action, subject: `user:${userId}` }, now)
    }
  })
}
