import type { Database } from '../platform/database.ts'
import { hashEvent, hashEvents, hashSeal, NO_HASH, type SealableEvent, selectSealable } from './canonical-event.ts'
import type { AuditTables } from './tables.ts'

export type ChainFault =
  | { readonly kind: 'changed' | 'removed' | 'inserted'; readonly event: number }
  | { readonly kind: 'seal_changed' | 'seal_removed'; readonly seal: number }

/** What the chain of a place holds, and the first place where it does not hold. */
export interface ChainState {
  readonly events: number
  readonly seals: number
  readonly lastSeal: { readonly at: string; readonly hash: string } | null
  /** Null: every sealed event is as it was. */
  readonly fault: ChainFault | null
}

type Seal = AuditTables['audit_seals']
type Queries = Pick<Database['app'], 'selectFrom'>

/** Seals read at once. */
const BATCH = 100
/** Events read at once, or those of one seal: others get their turn in between. */
const FEW = 1000

/**
 * Recomputes every digest of a place's chain, seal by seal from the first, and compares it with what stands there. Events
 * after the last seal are not covered; nor is a chain cut off at its end, which only the digest of the last seal, noted
 * elsewhere, can show.
 */
export async function verifyChain(db: Queries, place: number): Promise<ChainState> {
  let last: Seal | null = null
  let fault: ChainFault | null = null
  for (;;) {
    const seals = await sealsAfter(db, place, last?.seal_id ?? 0)
    for (const group of groupsOf(seals)) {
      const events = await eventsOf(db, place, last, group.at(-1) ?? null)
      for (const seal of group) {
        fault ??= faultOf(seal, last, takeUpTo(events, seal.to_event))
        last = seal
      }
    }
    if (seals.length < BATCH) break
  }
  const lastSeal = last && { at: last.sealed_at.toISOString(), hash: last.hash.toString('hex') }
  return { events: last?.total ?? 0, seals: last?.seal_id ?? 0, lastSeal, fault }
}

function sealsAfter(db: Queries, place: number, after: number): Promise<Seal[]> {
  return db
    .selectFrom('audit_seals')
    .selectAll()
    .where('jurisdiction_id', '=', place)
    .where('seal_id', '>', after)
    .orderBy('seal_id')
    .limit(BATCH)
    .execute()
}

/** Neighbours that have few events together. */
function groupsOf(seals: readonly Seal[]): Seal[][] {
  const groups: Seal[][] = []
  let room = 0
  for (const seal of seals) {
    if (room < seal.count) {
      groups.push([])
      room = FEW
    }
    groups.at(-1)?.push(seal)
    room -= seal.count
  }
  return groups
}

async function eventsOf(db: Queries, place: number, before: Seal | null, until: Seal | null) {
  if (!until) return []
  const query = selectSealable(db.selectFrom('audit_events'))
  return query
    .where('jurisdiction_id', '=', place)
    .where('event_id', '>', before?.to_event ?? 0)
    .where('event_id', '<=', until.to_event)
    .orderBy('event_id')
    .execute()
}

/** Removes from the front of `events`, which are in order, those up to the id. */
function takeUpTo(events: SealableEvent[], last: number): SealableEvent[] {
  const end = events.findIndex(({ event_id }) => event_id > last)
  return events.splice(0, end === -1 ? events.length : end)
}

function faultOf(seal: Seal, previous: Seal | null, events: readonly SealableEvent[]): ChainFault | null {
  const expected = (previous?.seal_id ?? 0) + 1
  if (seal.seal_id !== expected) return { kind: 'seal_removed', seal: expected }
  if (!sealHolds(seal, previous)) return { kind: 'seal_changed', seal: seal.seal_id }
  return eventFault(seal, events)
}

function sealHolds(seal: Seal, previous: Seal | null): boolean {
  return (
    hashSeal(seal).equals(seal.hash) &&
    seal.previous_hash.equals(previous?.hash ?? NO_HASH) &&
    hashEvents(seal.event_hashes).equals(seal.events_hash) &&
    seal.event_ids.length === seal.count &&
    seal.event_ids[0] === seal.from_event &&
    seal.event_ids.at(-1) === seal.to_event
  )
}

/** Walks the ids that were sealed and the ids that are there side by side. */
function eventFault(seal: Seal, events: readonly SealableEvent[]): ChainFault | null {
  let at = 0
  for (const [index, id] of seal.event_ids.entries()) {
    const event = events[at]
    if (!event || event.event_id > id) return { kind: 'removed', event: id }
    if (event.event_id < id) return { kind: 'inserted', event: event.event_id }
    if (!hashEvent(event).equals(seal.event_hashes[index] ?? NO_HASH)) return { kind: 'changed', event: id }
    at++
  }
  const extra = events[at]
  return extra ? { kind: 'inserted', event: extra.event_id } : null
}
