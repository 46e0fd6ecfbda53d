import type { Tx } from '../platform/database.ts'

/** The people of a place by name and account: several accounts may bear one name. */
export async function namePeople(tx: Tx, placeId: number): Promise<{ id: string; name: string }[]> {
  const rows = await tx
    .selectFrom('memberships as m')
    .leftJoin('users as u', 'u.user_id', 'm.user_id')
    .where('m.jurisdiction_id', '=', placeId)
    .select(['m.user_id as id', 'm.name', 'u.username'])
    .orderBy('m.name')
    .orderBy('u.username')
    .execute()
  // An account of another place that also works here is seen by its name alone.
  return rows.map(({ id, name, username }) => ({ id, name: username === null ? name : `${name}（${username}）` }))
}
