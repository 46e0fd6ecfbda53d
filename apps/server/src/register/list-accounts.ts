import type { Actor } from '../identity/actor.ts'
import { rolesOn } from '../identity/roles-on.ts'
import type { Tx } from '../platform/database.ts'
import { mayManage } from './policy.ts'
import type { Account, Accounts } from './schema.ts'
import type { PostKind } from './tables.ts'

/** The accounts of the place, also of former holders, and the holders of posts who have none. */
export async function listAccounts(tx: Tx, viewer: Pick<Actor, 'role'>, day: string): Promise<Accounts> {
  return { accounts: await findAccounts(tx, viewer, day), without: await findWithoutAccount(tx, day) }
}

/** The accounts of the place with the role that each has on `day`. */
export async function findAccounts(tx: Tx, viewer: Pick<Actor, 'role'>, day: string): Promise<Account[]> {
  const rows = await tx
    .selectFrom('memberships as a')
    .leftJoin(rolesOn(day), (join) =>
      join.onRef('m.jurisdiction_id', '=', 'a.jurisdiction_id').onRef('m.user_id', '=', 'a.user_id'),
    )
    .leftJoin('org_units as o', (join) =>
      join.onRef('o.jurisdiction_id', '=', 'm.jurisdiction_id').onRef('o.org_unit_id', '=', 'm.org_unit_id'),
    )
    .leftJoin('users as u', 'u.user_id', 'a.user_id')
    .select(['a.user_id', 'a.name', 'm.role', 'o.name as unit', 'u.username', 'u.disabled_at', 'u.must_change'])
    .orderBy('o.name')
    .orderBy('a.name')
    .execute()
  return rows.map((row) => ({
    userId: row.user_id,
    username: row.username,
    name: row.name,
    role: row.role,
    unit: row.unit,
    disabled: row.disabled_at !== null,
    mustChange: row.must_change ?? false,
    // An account that was opened elsewhere is looked after there.
    mayManage: row.username !== null && mayManage(viewer.role, row.role),
  }))
}

/** Present and coming holders of posts without an account, each once. */
export async function findWithoutAccount(tx: Tx, day: string): Promise<Accounts['without']> {
  const rows = await tx
    .selectFrom('post_holders as h')
    .innerJoin('people as e', (join) =>
      join.onRef('e.jurisdiction_id', '=', 'h.jurisdiction_id').onRef('e.person_id', '=', 'h.person_id'),
    )
    .innerJoin('posts as p', (join) =>
      join.onRef('p.jurisdiction_id', '=', 'h.jurisdiction_id').onRef('p.post_id', '=', 'h.post_id'),
    )
    .innerJoin('org_units as o', (join) =>
      join.onRef('o.jurisdiction_id', '=', 'p.jurisdiction_id').onRef('o.org_unit_id', '=', 'p.org_unit_id'),
    )
    .where('e.user_id', 'is', null)
    .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>', day)]))
    .distinctOn('e.person_id')
    .select(['e.person_id', 'e.name', 'o.name as unit', 'p.kind'])
    .orderBy('e.person_id')
    .orderBy('h.valid_from')
    .execute()
  return rows
    .map((row) => ({ personId: row.person_id, name: row.name, unit: row.unit, kind: row.kind as PostKind }))
    .sort((a, b) => a.unit.localeCompare(b.unit, 'zh') || a.name.localeCompare(b.name, 'zh'))
}
