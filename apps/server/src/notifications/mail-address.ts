import type { Actor } from '../identity/actor.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'

/** Where the actor wants messages of this place as e-mail; null where he does not. */
export async function findMailAddress(tx: Tx, { userId }: Pick<Actor, 'userId'>): Promise<string | null> {
  const row = await tx
    .selectFrom('mail_addresses')
    .select('address')
    .where('user_id', '=', userId as string)
    .executeTakeFirst()
  return row?.address ?? null
}

/** Line breaks and commas would make other headers and other recipients of it. */
const ADDRESS = /^[^\s@,;<>"]{1,64}@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/

/** @throws AppError 422 for what is no address */
export async function saveMailAddress({ db }: Pick<Services, 'db'>, actor: Actor, address: string): Promise<void> {
  const given = address.trim()
  if (given !== '' && !ADDRESS.test(given)) {
    throw new AppError(422, 'TT-X-007', `“${given}”不是邮箱地址，请改成 name@example.cn 的样子`)
  }
  const key = { jurisdiction_id: actor.place.id, user_id: actor.userId as string }
  await inScope(db, actor, async (tx) => {
    await tx.deleteFrom('mail_addresses').where('user_id', '=', key.user_id).execute()
    if (given !== '')
      await tx
        .insertInto('mail_addresses')
        .values({ ...key, address: given })
        .execute()
  })
}
