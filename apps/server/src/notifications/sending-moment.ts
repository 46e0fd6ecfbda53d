import type { LocalMoment } from '@tongtu/delivery'
import { sql } from 'kysely'
import { chinaDay, chinaTime } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'

/** First part of the locks that keep two senders of one place apart; the second is the place. */
const SENDING = 7_460_041

/** Waits until nobody else sends in the place; holds until the transaction ends. */
export async function takeSending(tx: Tx, placeId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SENDING}, ${placeId})`.execute(tx)
}

/** An instant as the clock on the wall shows it in China. */
export function localMoment(at: Date): LocalMoment {
  return { day: chinaDay(at), time: chinaTime(at) }
}
