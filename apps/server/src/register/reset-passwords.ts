import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { initialPassword } from '../identity/initial-password.ts'
import { hashPassword } from '../identity/password.ts'
import { asSystem } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { chosenAccounts } from './chosen-accounts.ts'
import { handOut } from './hand-out.ts'
import type { Credential, Credentials } from './schema.ts'

/**
 * Gives accounts new passwords, unlocks them and ends their sessions: all of them or, on any refusal, none.
 * @returns the passwords, which are kept nowhere and must be changed at the next sign-in
 * @throws AppError 404, 403 as `chosenAccounts`
 */
export async function resetPasswords(
  services: Services,
  actor: Actor,
  userIds: readonly string[],
): Promise<Credentials> {
  const now = services.clock.now()
  const chosen = await chosenAccounts(services, actor, userIds)
  const fresh = await Promise.all(
    chosen.map(async ({ userId, name, unit, username }) => {
      const password = initialPassword()
      const credential: Credential = { name, unit, username: username ?? '', password }
      return { userId, credential, password_hash: await hashPassword(password) }
    }),
  )
  await asSystem(services.db, async (tx) => {
    for (const { userId, password_hash } of fresh) {
      await tx
        .updateTable('users')
        .set({ password_hash, must_change: true, failed_logins: 0, locked_until: null })
        .where('user_id', '=', userId)
        .where('jurisdiction_id', '=', actor.place.id)
        .execute()
      await tx.deleteFrom('sessions').where('user_id', '=', userId).execute()
      await recordEvent(tx, actor, { action: 'password_reset', subject: `user:${userId}` }, now)
    }
  })
  return handOut(
    actor.place.name,
    '重置后的密码',
    fresh.map(({ credential }) => credential),
    now,
  )
}
