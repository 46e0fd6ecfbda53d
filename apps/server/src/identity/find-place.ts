import { asSystem, type Database } from '../platform/database.ts'
import type { Actor } from './actor.ts'

/** The place with an administrative code; null when this installation does not serve it. */
export function findPlace(db: Database, code: string): Promise<Actor['place'] | null> {
  return asSystem(db, async (tx) => {
    const place = await tx
      .selectFrom('jurisdictions')
      .select(['jurisdiction_id as id', 'code', 'name'])
      .where('code', '=', code)
      .executeTakeFirst()
    return place ?? null
  })
}
