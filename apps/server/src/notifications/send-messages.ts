import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import { publicId, takeNumbers } from '../platform/public-id.ts'
import type { NewMessage, Sending } from './new-message.ts'
import { orderDeliveries } from './order-deliveries.ts'

/**
 * Puts messages into inboxes, writes the log, and orders their delivery by the other channels, all in the transaction of
 * `tx`: what is committed is sent once, what is not was never sent.
 * @throws the database's unique violation when somebody was told of the same occasion before
 */
export async function sendMessages(tx: Tx, sending: Sending, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return
  const { place, day, at, by } = sending
  const key = { jurisdiction_id: place.id }
  const first = await takeNumbers(tx, place.id, 'message', messages.length)
  const numbered = messages.map((message, index) => ({ ...message, id: first + index }))
  await insertAll(
    tx,
    'messages',
    numbered.map(({ id, userId, kind, title, lines }) => ({
      ...key,
      message_id: id,
      user_id: userId,
      kind,
      title,
      lines: JSON.stringify(lines),
      day,
      created_at: at,
      created_by: by,
      read_at: null,
    })),
  )
  await insertAll(
    tx,
    'reminder_log',
    numbered.flatMap(({ id, userId, told }) =>
      told.map(({ subject, step, kind }) => {
        return { ...key, subject, step, kind, user_id: userId, message_id: id, day, at }
      }),
    ),
  )
  await orderDeliveries(tx, sending, numbered)
}

export const messageId = (number: number): string => publicId('message', number)
