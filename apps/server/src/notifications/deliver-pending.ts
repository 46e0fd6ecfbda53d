import { type Selectable, sql } from 'kysely'
import { inScope, type Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { openMailer } from './channels/open-mailer.ts'
import { postToRobot } from './channels/post-to-robot.ts'
import { findSettings } from './find-settings.ts'
import type { NotificationTables } from './tables.ts'

type Delivery = Selectable<NotificationTables['deliveries']>

/** Attempts within about a day; a reminder that is older is of no use. */
const ATTEMPTS = 30
const LONGEST_PAUSE = 60

type Needs = Pick<Services, 'db' | 'clock' | 'config'>

/**
 * Delivers what was ordered, each in a transaction of its own that holds its row: two servers never deliver one at the
 * same time, and what was delivered is not looked at again. A channel that fails is left for this time and tried again
 * later, ever more seldom; the inbox has the message all the while. A server that is killed between the answer of the
 * mail server and its own commit sends a mail again, under the same Message-ID.
 * @returns how many were delivered
 */
export async function deliverPending(services: Needs): Promise<number> {
  const places = await services.db.system.selectFrom('jurisdictions').select(['jurisdiction_id', 'code']).execute()
  const mailer = services.config.mail === null ? null : openMailer(services.config.mail)
  const down = new Set<Delivery['channel']>()
  let delivered = 0
  for (const { jurisdiction_id: placeId, code } of places) {
    const deliver = (delivery: Delivery, tx: Tx) =>
      delivery.channel === 'mail' ? mailTo(mailer, code, delivery) : postOf(tx, services, delivery)
    const next = () =>
      inScope(services.db, { scope: [placeId] }, (tx) => deliverOne(tx, services.clock.now(), [...down], deliver))
    for (let outcome = await next(); outcome !== null; outcome = await next()) {
      if (outcome.failed === null) delivered++
      else down.add(outcome.failed)
    }
    // The mail server is the same for all places, a robot is each place's own.
    down.delete('robot')
  }
  return delivered
}

type Outcome = { readonly failed: Delivery['channel'] | null }

/** @returns null when nothing is due */
async function deliverOne(
  tx: Tx,
  now: Date,
  down: readonly string[],
  deliver: (delivery: Delivery, tx: Tx) => Promise<void>,
): Promise<Outcome | null> {
  const delivery = await tx
    .selectFrom('deliveries')
    .selectAll()
    .where('next_at', '<=', now)
    .where(sql<boolean>`channel <> all (${down})`)
    .orderBy('next_at')
    .orderBy('message_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!delivery) return null
  const failure = await deliver(delivery, tx).then(
    () => null,
    (error: unknown) => (error as Error).message.slice(0, 300),
  )
  const attempts = delivery.attempts + 1
  const pause = Math.min(2 ** delivery.attempts, LONGEST_PAUSE)
  const retry = attempts < ATTEMPTS ? new Date(now.getTime() + pause * 60_000) : null
  const after = failure === null ? { next_at: null, delivered_at: now, failure } : { next_at: retry, failure }
  await tx
    .updateTable('deliveries')
    .set({ attempts, ...after })
    .where('channel', '=', delivery.channel)
    .where('message_id', '=', delivery.message_id)
    .execute()
  return { failed: failure === null ? null : delivery.channel }
}

async function mailTo(mailer: ReturnType<typeof openMailer> | null, code: string, delivery: Delivery) {
  if (mailer === null) throw new Error('没有设置邮件服务器（TONGTU_SMTP_URL）')
  const key = `tongtu-${code}-${delivery.message_id}`
  await mailer({ key, to: delivery.recipient ?? '', subject: delivery.subject, text: delivery.body })
}

async function postOf(tx: Tx, { clock, config }: Needs, { subject, body }: Delivery) {
  const { robot } = await findSettings(tx)
  if (robot === null) throw new Error('群机器人已停用')
  await postToRobot(robot, `【${subject}】\n${body}`, clock.now(), config)
}
