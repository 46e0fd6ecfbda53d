import type { Services } from '../platform/services.ts'
import { IDLE_LIMIT } from './find-session.ts'

/** Removes the rows of sessions that have ended by themselves. */
export async function endIdleSessions({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const limit = new Date(clock.now().getTime() - IDLE_LIMIT)
  await db.system.deleteFrom('sessions').where('last_seen_at', '<=', limit).execute()
}
