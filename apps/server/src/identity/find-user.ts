import type { Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'

export interface FoundUser {
  readonly id: string
  readonly name: string
  /** Where the user signs in. */
  readonly placeId: number
}

/** The user of a name, locked until the transaction ends. @throws AppError when nobody has it */
export async function findUser(tx: Tx, username: string): Promise<FoundUser> {
  const user = await tx
    .selectFrom('users')
    .select(['user_id as id', 'name', 'jurisdiction_id as placeId'])
    .where('username', '=', username)
    .forUpdate()
    .executeTakeFirst()
  if (!user) throw new AppError(404, 'TT-A-005', `没有用户“${username}”，请核对用户名`)
  return user
}

/** Ends the sessions of a user everywhere, at once. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('sessions').where('user_id', '=', userId).execute()
}

/** In whose name the installation's administrator acts at a place: no user of it. */
export function administratorAt(placeId: number) {
  return { place: { id: placeId, code: '', name: '' }, userId: null, requestId: null }
}
