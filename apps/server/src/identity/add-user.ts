import { randomBytes } from 'node:crypto'
import { asSystem } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { fillCalendar } from '../work-days/fill-calendars.ts'
import { recordEvent } from './audit.ts'
import { createUser } from './create-user.ts'
import { findUnit } from './find-unit.ts'
import { administratorAt } from './find-user.ts'
import { hashPassword } from './password.ts'
import type { Role } from './tables.ts'

export interface UserToAdd {
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly placeCode: string
  /** Name of the place, where it is not known yet. */
  readonly placeName: string | null
  /** Name or alias of the unit that he works for. */
  readonly unit?: string | null
}

/**
 * Adds a user, and his place if it is the first of it; for administrators, who have no other way in on an empty
 * installation.
 * @returns the password made for him, which is kept nowhere
 * @throws AppError when the name is taken, the place is neither known nor named, or has no such unit
 */
export async function addUser({ db, clock }: Services, user: UserToAdd): Promise<string> {
  const { username, name, role, placeCode, placeName, unit = null } = user
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)) {
    throw new AppError(422, 'TT-A-002', `用户名“${username}”不能用，请用 2 到 40 个小写字母、数字、点、横线`)
  }
  const password = randomBytes(12).toString('base64url')
  await asSystem(db, async (tx) => {
    const taken = await tx.selectFrom('users').select('user_id').where('username', '=', username).executeTakeFirst()
    if (taken) throw new AppError(409, 'TT-A-003', `用户名“${username}”已有人用，请换一个`)
    const known = await tx
      .selectFrom('jurisdictions')
      .select('jurisdiction_id')
      .where('code', '=', placeCode)
      .executeTakeFirst()
    const jurisdictionId = known?.jurisdiction_id ?? (await addPlace(placeCode, placeName))
    const orgUnit = unit === null ? {} : { orgUnitId: await findUnit(tx, jurisdictionId, unit) }
    const memberships = [{ jurisdictionId, role, ...orgUnit }]
    const passwordHash = await hashPassword(password)
    const id = await createUser(tx, { username, name, passwordHash, memberships })
    const event = { action: 'user_added', subject: `user:${id}`, details: { username, role, unit } }
    await recordEvent(tx, administratorAt(jurisdictionId), event, clock.now())

    async function addPlace(code: string, placeName: string | null): Promise<number> {
      if (!/^[0-9]{6}$/.test(code) || !placeName) {
        throw new AppError(422, 'TT-A-004', `还没有地区 ${code}，请同时给出六位代码和名称`)
      }
      const row = { code, name: placeName, level: levelOf(code), parent_id: null } as const
      const query = tx.insertInto('jurisdictions').values(row).returning('jurisdiction_id')
      const { jurisdiction_id: id } = await query.executeTakeFirstOrThrow()
      await fillCalendar(tx, { id, code, name: placeName }, clock.now())
      return id
    }
  })
  return password
}

/** The official six digits are two for the province, two for the prefecture, two for the county. */
function levelOf(code: string) {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}
