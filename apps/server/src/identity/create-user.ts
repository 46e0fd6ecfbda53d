import type { Tx } from '../platform/database.ts'
import type { Role } from './tables.ts'

export interface NewUser {
  readonly username: string
  readonly name: string
  readonly passwordHash: string
  /** First: the place where the user signs in. */
  readonly memberships: readonly {
    readonly jurisdictionId: number
    readonly role: Role | null
    readonly orgUnitId?: string
  }[]
  readonly demo?: boolean
  /** The password is somebody else's work and good for one sign-in only. */
  readonly mustChange?: boolean
}

/** Adds a user with his roles (null: those of his posts); runs as the system, because a user may belong to several places. */
export async function createUser(tx: Tx, user: NewUser): Promise<string> {
  const { memberships, username, name, passwordHash, demo = false, mustChange = false } = user
  const home = memberships[0]
  if (!home) throw new Error(`user ${username} belongs to no place`)
  const { user_id } = await tx
    .insertInto('users')
    .values({
      jurisdiction_id: home.jurisdictionId,
      username,
      name,
      password_hash: passwordHash,
      demo,
      must_change: mustChange,
    })
    .returning('user_id')
    .executeTakeFirstOrThrow()
  const rows = memberships.map(({ jurisdictionId, role, orgUnitId }) => ({
    jurisdiction_id: jurisdictionId,
    user_id,
    name,
    role,
    org_unit_id: orgUnitId ?? null,
  }))
  await tx.insertInto('memberships').values(rows).execute()
  return user_id
}
