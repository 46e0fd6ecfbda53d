import { sql } from 'kysely'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { createUser } from '../identity/create-user.ts'
import { initialPassword } from '../identity/initial-password.ts'
import { hashPassword } from '../identity/password.ts'
import { chinaDay } from '../platform/china-day.ts'
import { asSystem, inScope, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { handOut } from './hand-out.ts'
import { findWithoutAccount } from './list-accounts.ts'
import type { Credential, Credentials } from './schema.ts'

/** Any number that nothing else locks. */
const LOCK = 7_460_005

/**
 * Opens accounts for holders of posts who have none; whoever has one already, or no post, is left out. Their role is
 * that of the posts they hold on the day. User names count up within the place, `330213-001`.
 * @returns the initial passwords, which are kept nowhere and must be changed at the first sign-in
 */
export async function createAccounts(
  services: Services,
  actor: Actor,
  personIds: readonly string[],
): Promise<Credentials> {
  const { db, clock } = services
  const now = clock.now()
  const without = await inScope(db, actor, (tx) => findWithoutAccount(tx, chinaDay(now)))
  // Hashed side by side and before the numbers are locked: a hundred passwords take seconds.
  const chosen = await Promise.all(
    without
      .filter((holder) => personIds.includes(holder.personId))
      .map(async (holder) => {
        const password = initialPassword()
        return { ...holder, password, passwordHash: await hashPassword(password) }
      }),
  )
  const opened = await asSystem(db, async (tx) => {
    // Numbers are given out one request after the other, also by several servers.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    let number = await lastNumber(tx, actor.place.code)
    const made: Credential[] = []
    for (const { personId, name, unit, password, passwordHash } of chosen) {
      if (!(await isStillWithout(tx, actor.place.id, personId))) continue
      const username = `${actor.place.code}-${String(++number).padStart(3, '0')}`
      const memberships = [{ jurisdictionId: actor.place.id, role: null }]
      const userId = await createUser(tx, { username, name, passwordHash, memberships, mustChange: true })
      await tx
        .updateTable('people')
        .set({ user_id: userId })
        .where('jurisdiction_id', '=', actor.place.id)
        .where('person_id', '=', personId)
        .execute()
      const event = { action: 'account_created', subject: `user:${userId}`, details: { username, personId } }
      await recordEvent(tx, actor, event, now)
      made.push({ name, unit, username, password })
    }
    return made
  })
  return handOut(actor.place.name, '初始密码', opened, now)
}

async function lastNumber(tx: Tx, code: string): Promise<number> {
  const pattern = `^${code}-([0-9]{1,6})$`
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(username from ${pattern})::integer) as last from users where username ~ ${pattern}`.execute(tx)
  return rows[0]?.last ?? 0
}

async function isStillWithout(tx: Tx, placeId: number, personId: string): Promise<boolean> {
  const person = await tx
    .selectFrom('people')
    .select('user_id')
    .where('jurisdiction_id', '=', placeId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return person?.user_id === null
}
