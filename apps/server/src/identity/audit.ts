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
  session: Pick<Session, 'place'> & { readonly userId: string | null },
  event: AuditEvent,
  at: Date,
  requestId: string | null = null,
) {
  await tx
    .insertInto('audit_events')
    .values({
      jurisdiction_id: session.place.id,
      user_id: session.userId,
      at,
      request_id: requestId,
      action: event.action,
      subject: event.subject,
      details: JSON.stringify(event.details ?? {}),
    })
    .execute()
}
