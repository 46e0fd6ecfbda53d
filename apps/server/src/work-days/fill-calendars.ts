import { sql } from 'kysely'
import { programIn } from '../identity/actor.ts'
import type { Place } from '../identity/session.ts'
import { asSystem, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { builtInDays } from './built-in-days.ts'
import { setDays } from './set-days.ts'

/** Any number that nothing else locks. */
const LOCK = 7_460_014

/** Enters the holidays that come with the program where nobody entered anything else; done again, it changes nothing. */
export async function fillCalendar(tx: Tx, place: Place, now: Date): Promise<void> {
  await setDays(tx, programIn(place), { days: builtInDays(), source: 'built_in', reason: null }, now)
}

/** The same in every place: a new version of the program brings a new year. */
export async function fillCalendars({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  await asSystem(db, async (tx) => {
    // Two servers that start together must not both fill them.
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    const places = await tx.selectFrom('jurisdictions').select(['jurisdiction_id as id', 'code', 'name']).execute()
    for (const place of places) await fillCalendar(tx, place, clock.now())
  })
}
