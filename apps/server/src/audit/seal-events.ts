import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { asSystem, type Database, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { hashEvent, hashEvents, hashSeal, NO_HASH, selectSealable } from './canonical-event.ts'

/** The lock that writers of events hold; see migrations/0006_audit_chain.sql. */
const WRITERS = 7_460_011
/** Any number that nothing else locks: one sealer at a time. */
const SEALER = 7_460_012
/** A longer backlog becomes several seals. */
const LARGEST = 1000
const LOOK_AGAIN = 20

/**
 * Seals what can no longer be joined by an older event: all events up to the newest id at the call, once everybody who
 * was writing events then has finished. What `signal` leaves over is for the next call.
 */
export async function sealEvents({ db, clock }: Pick<Services, 'db' | 'clock'>, signal: AbortSignal): Promise<void> {
  const newest = await newestEvent(db)
  if (newest === null || !(await untilWritten(db, signal))) return
  for (const place of await placesWithNew(db, newest)) {
    let more = true
    while (more && !signal.aborted) more = await asSystem(db, (tx) => addSeal(tx, place, newest, clock.now()))
  }
}

/** The last id given out, committed or not; null before the first. */
async function newestEvent(db: Database): Promise<number | null> {
  const { rows } = await sql<{ last: number | null }>`select last_value as last from pg_sequences
    where schemaname = 'tongtu' and sequencename = 'audit_events_event_id_seq'`.execute(db.system)
  return rows[0]?.last ?? null
}

/** Waits for the transactions that hold the writers' lock now; later ones draw higher ids. False when given up. */
async function untilWritten(db: Database, signal: AbortSignal): Promise<boolean> {
  const waiting = await writers(db)
  for (;;) {
    if (signal.aborted) return false
    if (waiting.size === 0) return true
    await sleep(LOOK_AGAIN)
    const now = await writers(db)
    for (const one of waiting) if (!now.has(one)) waiting.delete(one)
  }
}

async function writers(db: Database): Promise<Set<string>> {
  const { rows } = await sql<{ writer: string }>`select virtualtransaction as writer from pg_locks
    where locktype = 'advisory' and granted and objid = ${WRITERS} and classid = 0 and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())`.execute(db.system)
  return new Set(rows.map(({ writer }) => writer))
}

async function placesWithNew(db: Database, newest: number): Promise<number[]> {
  const { rows } = await sql<{ place: number }>`select j.jurisdiction_id as place from jurisdictions j
    left join lateral (select to_event from audit_seals s where s.jurisdiction_id = j.jurisdiction_id
      order by seal_id desc limit 1) last on true
    where exists (select from audit_events e where e.jurisdiction_id = j.jurisdiction_id
      and e.event_id > coalesce(last.to_event, 0) and e.event_id <= ${newest})
    order by 1`.execute(db.system)
  return rows.map(({ place }) => place)
}

/** Adds the next seal of a place; false when nothing is left to seal. */
async function addSeal(tx: Tx, place: number, newest: number, now: Date): Promise<boolean> {
  // Two sealers would give the same events two seals.
  await sql`select pg_advisory_xact_lock(${SEALER})`.execute(tx)
  const last = await tx
    .selectFrom('audit_seals')
    .select(['seal_id', 'to_event', 'total', 'hash'])
    .where('jurisdiction_id', '=', place)
    .orderBy('seal_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const events = await selectSealable(tx.selectFrom('audit_events'))
    .where('jurisdiction_id', '=', place)
    .where('event_id', '>', last?.to_event ?? 0)
    .where('event_id', '<=', newest)
    .orderBy('event_id')
    .limit(LARGEST)
    .execute()
  const [first] = events
  if (!first) return false
  const hashes = events.map(hashEvent)
  const seal = {
    jurisdiction_id: place,
    seal_id: (last?.seal_id ?? 0) + 1,
    from_event: first.event_id,
    to_event: events.at(-1)?.event_id ?? first.event_id,
    count: events.length,
    total: (last?.total ?? 0) + events.length,
    events_hash: hashEvents(hashes),
    previous_hash: last?.hash ?? NO_HASH,
    sealed_at: now,
  }
  const lists = { event_ids: events.map(({ event_id }) => event_id), event_hashes: hashes }
  await tx
    .insertInto('audit_seals')
    .values({ ...seal, ...lists, hash: hashSeal(seal) })
    .execute()
  return events.length === LARGEST
}
