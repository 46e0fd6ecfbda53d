import { randomBytes } from 'node:crypto'
import { asSystem } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { recordEvent } from './audit.ts'
import { administratorAt, endSessions, findUser } from './find-user.ts'
import { hashPassword } from './password.ts'

/**
 * Gives a user a new password, unlocks him and ends his sessions everywhere; for administrators.
 * @returns the password made for him, which is kept nowhere
 * @throws AppError when nobody has the name
 */
export async function resetUser({ db, clock }: Services, username: string): Promise<string> {
  const password = randomBytes(12).toString('base64url')
  const password_hash = await hashPassword(password)
  await asSystem(db, async (tx) => {
    const { id, placeId } = await findUser(tx, username)
    const fresh = { password_hash, failed_logins: 0, locked_until: null }
    await tx.updateTable('users').set(fresh).where('user_id', '=', id).execute()
    await endSessions(tx, id)
    await recordEvent(tx, administratorAt(placeId), { action: 'password_reset', subject: `user:${id}` }, clock.now())
  })
  return password
}
