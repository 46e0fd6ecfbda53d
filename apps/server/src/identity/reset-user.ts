import { randomBytes } from 'node:crypto'
import { asSystem } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { recordEvent } from './audit.ts'
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
    const user = await tx
      .updateTable('users')
      .set({ password_hash, failed_logins: 0, locked_until: null })
      .where('username', '=', username)
      .returning(['user_id', 'jurisdiction_id'])
      .executeTakeFirst()
    if (!user) throw new AppError(404, 'TT-A-005', `没有用户“${username}”，请核对用户名`)
    await tx.deleteFrom('sessions').where('user_id', '=', user.user_id).execute()
    const by = { place: { id: user.jurisdiction_id, code: '', name: '' }, userId: null, requestId: null }
    await recordEvent(tx, by, { action: 'password_reset', subject: `user:${user.user_id}` }, clock.now())
  })
  return password
}
