import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import type { Session } from './session.ts'

export interface AuditEvent {
  /** What was done: a verb and a noun, `plan_confirmed`. */
  readonly action: string
  /** What it was done to: `<noun>:<id>`. */
  readonly subject: string
  readonly details?: unknown
}

/** Who did it, and in answer to which request. */
type Doer = Pick<Session, 'place'> & { readonly userId: string | null; readonly requestId: string | null }

/** Adds to the record of who did what, in the transaction that does it; the record can never be changed. */
export async function recordEvent(tx: Tx, by: Doer, event: AuditEvent, at: Date): Promise<void> {
  await recordEvents(tx, by, [event], at)
}

/** The same for many that one person did at once, in their order. */
export async function recordEvents(tx: Tx, by: Doer, events: readonly AuditEvent[], at: Date): Promise<void> {
  const rows = events.map(({ action, subject, details = {} }) => ({
    jurisdiction_id: by.place.id,
    user_id: by.userId,
    at,
    request_id: by.requestId,
    action,
    subject,
    details: JSON.stringify(details),
  }))
  await insertAll(tx, 'audit_events', rows)
}

/** Records in every place what was done to the whole installation, by its administrator. */
export async function recordEverywhere(tx: Tx, event: AuditEvent, at: Date): Promise<void> {
  const { action, subject, details = {} } = event
  await sql`insert into audit_events (jurisdiction_id, at, action, subject, details)
    select jurisdiction_id, ${at}::timestamptz, ${action}::text, ${subject}::text, ${JSON.stringify(details)}::jsonb
    from jurisdictions`.execute(tx)
}
