import type { Services } from '../platform/services.ts'
import { IDLE_LIMIT, LONGEST } from './find-session.ts'

/** Removes the rows of sessions that have ended by themselves. */
export async function endIdleSessions({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  const before = (time: number) => new Date(clock.now().getTime() - time)
  await db.system
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('last_seen_at', '<=', before(IDLE_LIMIT)), eb('created_at', '<=', before(LONGEST))]))
    .execute()
}
