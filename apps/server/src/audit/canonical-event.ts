import { createHash } from 'node:crypto'
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '../platform/tables.ts'
import { canonicalJson } from './canonical-json.ts'

/** An event as the chain sees it: every field as text that no version or setting of PostgreSQL prints otherwise. */
export interface SealableEvent {
  readonly jurisdiction_id: number
  readonly event_id: number
  /** UTC with six decimals of a second. */
  readonly at_text: string
  readonly user_id: string | null
  readonly request_id: string | null
  readonly action: string
  readonly subject: string
  readonly details_text: string
}

/** What a seal says; `hash` is the digest of it. */
export interface SealContent {
  readonly jurisdiction_id: number
  readonly seal_id: number
  readonly from_event: number
  readonly to_event: number
  readonly count: number
  readonly total: number
  readonly events_hash: Buffer
  readonly previous_hash: Buffer
  readonly sealed_at: Date
}

/** Stands before the first seal of a place. */
export const NO_HASH = Buffer.alloc(32)

/** Adds the fields of `SealableEvent` to a query of events. */
export function selectSealable<Row>(query: SelectQueryBuilder<Tables, 'audit_events', Row>) {
  return query
    .select(['jurisdiction_id', 'event_id', 'user_id', 'request_id', 'action', 'subject'])
    .select(sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at_text'))
    .select(sql<string>`details::text`.as('details_text'))
}

/**
 * The text of an event that is hashed, as UTF-8: a JSON array of the form's name, place, event, time (UTC, microseconds),
 * person, request, action, subject and details, in canonical JSON (see canonicalJson).
 */
export function canonicalEvent(event: SealableEvent): string {
  const head = [
    'tongtu.event/1',
    event.jurisdiction_id,
    event.event_id,
    event.at_text,
    event.user_id,
    event.request_id,
    event.action,
    event.subject,
  ]
  return `${JSON.stringify(head).slice(0, -1)},${canonicalJson(event.details_text)}]`
}

/** SHA-256 of the canonical text. */
export function hashEvent(event: SealableEvent): Buffer {
  return sha256(canonicalEvent(event))
}

/** SHA-256 of the digests of a seal's events, one after the other in the order of their ids. */
export function hashEvents(hashes: readonly Buffer[]): Buffer {
  return sha256(Buffer.concat(hashes))
}

/** SHA-256 of a seal: a JSON array of its form's name and its fields, digests in hexadecimal, time in milliseconds UTC. */
export function hashSeal(seal: SealContent): Buffer {
  const { jurisdiction_id, seal_id, from_event, to_event, count, total } = seal
  const digests = [seal.events_hash.toString('hex'), seal.previous_hash.toString('hex')]
  const fields = [
    jurisdiction_id,
    seal_id,
    from_event,
    to_event,
    count,
    total,
    ...digests,
    seal.sealed_at.toISOString(),
  ]
  return sha256(JSON.stringify(['tongtu.seal/1', ...fields]))
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}
