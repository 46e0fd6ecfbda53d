import type { Actor } from '../identity/actor.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import type { Inbox } from './schema.ts'
import { messageId } from './send-messages.ts'

/** Newest messages that the list shows; older ones speak of what has long been settled. */
const SHOWN = 100

/** The inbox of the actor at the place, newest first, and how many were never read. */
export async function listMessages(tx: Tx, { userId }: Pick<Actor, 'userId'>): Promise<Inbox> {
  const rows = await tx
    .selectFrom('messages as s')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 's.jurisdiction_id').onRef('m.user_id', '=', 's.created_by'),
    )
    .where('s.user_id', '=', userId as string)
    .select(['s.message_id', 's.kind', 's.title', 's.lines', 's.created_at', 's.read_at', 'm.name as by'])
    .orderBy('s.message_id', 'desc')
    .limit(SHOWN)
    .execute()
  return {
    unread: await countUnread(tx, { userId }),
    messages: rows.map(({ message_id, kind, title, lines, created_at, read_at, by }) => ({
      id: messageId(message_id),
      kind,
      title,
      lines: [...lines],
      at: created_at.toISOString(),
      by: by ?? null,
      read: read_at !== null,
    })),
  }
}

export async function countUnread(tx: Tx, { userId }: Pick<Actor, 'userId'>): Promise<number> {
  const { count } = await tx
    .selectFrom('messages')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId as string)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Marks own messages as read, all that are there up to `upTo`. @returns how many are left unread */
export async function readMessages(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  { upTo }: { readonly upTo: string },
): Promise<{ unread: number }> {
  return inScope(db, actor, async (tx) => {
    await tx
      .updateTable('messages')
      .set({ read_at: clock.now() })
      .where('user_id', '=', actor.userId as string)
      .where('read_at', 'is', null)
      .where('message_id', '<=', numberOf('message', upTo) ?? 0)
      .execute()
    return { unread: await countUnread(tx, actor) }
  })
}
