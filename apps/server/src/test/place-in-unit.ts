import type { TestServices } from './test-services.ts'

/** Gives users of the first demo place a unit of it. */
export async function placeInUnit({ db }: TestServices, usernames: readonly string[], unit: string): Promise<void> {
  const found = await db.system.selectFrom('org_units').selectAll().where('name', '=', unit).executeTakeFirstOrThrow()
  const users = await db.system.selectFrom('users').select('user_id').where('username', 'in', usernames).execute()
  await db.system
    .updateTable('memberships')
    .set({ org_unit_id: found.org_unit_id })
    .where('jurisdiction_id', '=', found.jurisdiction_id)
    .where(
      'user_id',
      'in',
      users.map(({ user_id }) => user_id),
    )
    .execute()
}
