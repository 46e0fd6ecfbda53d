import { asSystem, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { recordEvent } from './audit.ts'
import { findUnit } from './find-unit.ts'
import { administratorAt, endSessions, type FoundUser, findUser } from './find-user.ts'
import type { Role } from './tables.ts'

export interface MembershipChange {
  /** Code of the place; null: the only one where the user has a role. */
  readonly placeCode: string | null
  /** Null: as it is. */
  readonly role: Role | null
  /** Name or alias of the unit; null: as it is. */
  readonly unit: string | null
}

/**
 * Changes the role or the unit of a user at a place, or gives him a role at a further one; for administrators. His
 * sessions end, so that no page goes on showing what he may no longer see.
 * @throws AppError when user, place or unit is not known, or the user has no role there and gets none
 */
export async function changeMembership({ db, clock }: Services, username: string, change: MembershipChange) {
  await asSystem(db, async (tx) => {
    const user = await findUser(tx, username)
    const placeId = await placeOf(tx, user, username, change.placeCode)
    const membership = tx
      .selectFrom('memberships')
      .select(['role', 'org_unit_id'])
      .where('user_id', '=', user.id)
      .where('jurisdiction_id', '=', placeId)
    const before = await membership.executeTakeFirst()
    if (!before && !change.role) throw noRole(username)
    // Null in a membership: the role follows the posts that he holds.
    const role = change.role ?? before?.role ?? null
    const org_unit_id = change.unit === null ? (before?.org_unit_id ?? null) : await findUnit(tx, placeId, change.unit)
    await tx
      .insertInto('memberships')
      .values({ jurisdiction_id: placeId, user_id: user.id, name: user.name, role, org_unit_id })
      .onConflict((conflict) => conflict.columns(['jurisdiction_id', 'user_id']).doUpdateSet({ role, org_unit_id }))
      .execute()
    await endSessions(tx, user.id)
    const details = { before: before ?? null, after: { role, org_unit_id } }
    const event = { action: 'membership_changed', subject: `user:${user.id}`, details }
    await recordEvent(tx, administratorAt(placeId), event, clock.now())
  })
}

/**
 * Takes away the role of a user at a place, null: the only one where he has one; for administrators. The account
 * stays, what he did stays under his name, his sessions end.
 * @throws AppError when the user is not known or has no role there
 */
export async function endMembership({ db, clock }: Services, username: string, placeCode: string | null) {
  await asSystem(db, async (tx) => {
    const user = await findUser(tx, username)
    const placeId = await placeOf(tx, user, username, placeCode)
    const before = await tx
      .deleteFrom('memberships')
      .where('user_id', '=', user.id)
      .where('jurisdiction_id', '=', placeId)
      .returning(['role', 'org_unit_id'])
      .executeTakeFirst()
    if (!before) throw noRole(username)
    await endSessions(tx, user.id)
    const event = { action: 'membership_ended', subject: `user:${user.id}`, details: { before } }
    await recordEvent(tx, administratorAt(placeId), event, clock.now())
  })
}

async function placeOf(tx: Tx, user: FoundUser, username: string, code: string | null): Promise<number> {
  const places = tx.selectFrom('jurisdictions as j').select('j.jurisdiction_id as id')
  if (code !== null) {
    const place = await places.where('j.code', '=', code).executeTakeFirst()
    if (!place) throw new AppError(422, 'TT-A-011', `没有代码为 ${code} 的地区，请核对地区代码`)
    return place.id
  }
  const own = await places
    .innerJoin('memberships as m', 'm.jurisdiction_id', 'j.jurisdiction_id')
    .where('m.user_id', '=', user.id)
    .execute()
  const [only, other] = own
  if (!only) throw noRole(username)
  if (other)
    throw new AppError(422, 'TT-A-012', `用户“${username}”在 ${own.length} 个地区有角色，请用 --place 指明地区`)
  return only.id
}

const noRole = (username: string) =>
  new AppError(422, 'TT-A-013', `用户“${username}”在这个地区没有角色，要给角色请写 --role 和 --place`)
