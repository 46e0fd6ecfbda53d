import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import type { NewMessage, Sending } from './new-message.ts'

type Numbered = NewMessage & { readonly id: number }
interface Post {
  readonly message_id: number
  readonly recipient: string | null
  readonly subject: string
  readonly body: string
}

/** Lines that a message carries outside the inbox. */
const CARRIED = 20

/** Orders what else is told of messages just sent: an e-mail each, and one post to the group's robot for all. */
export async function orderDeliveries(tx: Tx, sending: Sending, messages: readonly Numbered[]): Promise<void> {
  const { place, at, settings, config } = sending
  const mails = config.mail !== null && settings.mail ? await mailsOf(tx, sending, messages) : []
  const posts = settings.robot === null ? [] : [postOf(sending, messages)]
  const order = { jurisdiction_id: place.id, created_at: at, next_at: at, failure: null, delivered_at: null }
  await insertAll(tx, 'deliveries', [
    ...mails.map((mail) => ({ ...order, channel: 'mail' as const, ...mail })),
    ...posts.map((post) => ({ ...order, channel: 'robot' as const, ...post })),
  ])
}

async function mailsOf(tx: Tx, sending: Sending, messages: readonly Numbered[]): Promise<Post[]> {
  const rows = await tx
    .selectFrom('mail_addresses')
    .select(['user_id', 'address'])
    .where(({ eb, val }) => eb('user_id', '=', eb.fn.any(val(messages.map(({ userId }) => userId)))))
    .execute()
  const addresses = new Map(rows.map(({ user_id, address }) => [user_id, address]))
  return messages.flatMap(({ id, userId, title, lines }) => {
    const recipient = addresses.get(userId)
    if (recipient === undefined) return []
    const listed = lines.map(({ text, why }, index) => `${index + 1}. ${text}（${why}）`)
    return [{ message_id: id, recipient, subject: title, body: bodyOf(sending, listed, '项') }]
  })
}

/** Unit by unit, without names of people: everybody in the group reads it. */
function postOf(sending: Sending, messages: readonly Numbered[]): Post {
  const units = new Map(messages.flatMap(({ told }) => told.map(({ subject, unitName }) => [subject, unitName])))
  const counts = [...Map.groupBy(units.values(), (unit) => unit)].map(([unit, own]) => ({ unit, count: own.length }))
  const listed = counts.sort((a, b) => b.count - a.count).map(({ unit, count }) => `${unit}：${count}项`)
  const subject = sending.by === null ? '今日待办提醒' : '共富办催办'
  return { message_id: messages[0]?.id ?? 0, recipient: null, subject, body: bodyOf(sending, listed, '个单位') }
}

function bodyOf({ place, config }: Sending, listed: readonly string[], counted: string): string {
  const more = listed.length > CARRIED ? [`另有${listed.length - CARRIED}${counted}，见工作台`] : []
  const link = config.publicUrl === null ? [] : ['', `办理：${config.publicUrl}/r/${place.code}/workplace`]
  return [...listed.slice(0, CARRIED), ...more, ...link].join('\n')
}
