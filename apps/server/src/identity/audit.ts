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
  const places = await tx.selectFrom('jurisdictions').select(['jurisdiction_id as id', 'code', 'name']).execute()
  for (const place of places) await recordEvent(tx, { place, userId: null, requestId: null }, event, at)
}
