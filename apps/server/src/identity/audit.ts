import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Session } from './session.ts'

export interface AuditEvent {
  /** What was done: a verb and a noun, `plan_confirmed`. */
  readonly action: string
  /** What it was done to: `<noun>:<id>`. */
  readonly subject: string
  readonly details?: unknown
}

/** Adds to the record of who did what, in the transaction that does it; the record can never be changed. */
export async function recordEvent(
  tx: Tx,
  by: Pick<Session, 'place'> & { readonly userId: string | null; readonly requestId: string | null },
  event: AuditEvent,
  at: Date,
) {
  await tx
    .insertInto('audit_events')
    .values({
      jurisdiction_id: by.place.id,
      user_id: by.userId,
      at,
      request_id: by.requestId,
      action: event.action,
      subject: event.subject,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute()
}

/** Records in every place what was done to the whole installation, by its administrator. */
export async function recordEverywhere(tx: Tx, event: AuditEvent, at: Date): Promise<void> {
  const { action, subject, details = {} } = event
  await sql`insert into audit_events (jurisdiction_id, at, action, subject, details)
    select jurisdiction_id, ${at}::timestamptz, ${action}::text, ${subject}::text, ${JSON.stringify(details)}::jsonb
    from jurisdictions`.execute(tx)
}
