import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { refuseRobotUrl } from './channels/robot-address.ts'
import { findSettings } from './find-settings.ts'
import type { NotificationSettingsView, SaveNotificationSettings } from './schema.ts'

type Needs = Pick<Services, 'db' | 'clock' | 'config'>

/** The settings without the robot's secret, and what waits or failed outside the inbox. */
export async function viewSettings(tx: Tx, { config }: Pick<Needs, 'config'>): Promise<NotificationSettingsView> {
  const { robot, ...settings } = await findSettings(tx)
  const waiting = await tx
    .selectFrom('deliveries')
    .select((eb) => ['channel', eb.fn.countAll<number>().as('count'), eb.fn.max('failure').as('failure')])
    .where('delivered_at', 'is', null)
    .groupBy('channel')
    .execute()
  return {
    ...settings,
    robot: robot === null ? null : { kind: robot.kind, url: robot.url, hasSecret: robot.secret !== null },
    mailServer: config.mail !== null,
    undelivered: waiting.map(({ channel, count, failure }) => ({ channel, count, failure })),
  }
}

/**
 * Sets how the place is reminded. A robot's secret that is left out stays as it was.
 * @throws AppError 422 for hours that do not follow each other, or an address no robot may have
 */
export async function saveSettings(services: Needs, actor: Actor, wanted: SaveNotificationSettings) {
  const { db, clock, config } = services
  const { from, noonFrom, noonUntil, until } = wanted
  if (!(from < noonFrom && noonFrom <= noonUntil && noonUntil < until)) {
    throw new AppError(422, 'TT-X-006', '时段不连贯：应是上午开始、午休开始、午休结束、下午结束，一个比一个晚')
  }
  if (wanted.robot !== null) refuseRobotUrl(wanted.robot.url, config)
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const before = await findSettings(tx)
    const secret = wanted.robot?.secret === undefined ? (before.robot?.secret ?? null) : wanted.robot.secret || null
    const row = {
      active: wanted.active,
      hours_from: from,
      noon_from: noonFrom,
      noon_until: noonUntil,
      hours_until: until,
      escalate_after: wanted.escalateAfter,
      daily_cap: wanted.dailyCap,
      mail: wanted.mail,
      robot: wanted.robot?.kind ?? null,
      robot_url: wanted.robot?.url ?? null,
      robot_secret: wanted.robot === null ? null : secret,
      changed_at: at,
      changed_by: actor.userId,
    }
    await tx
      .insertInto('notification_settings')
      .values({ jurisdiction_id: actor.place.id, ...row })
      .onConflict((conflict) => conflict.column('jurisdiction_id').doUpdateSet(row))
      .execute()
    const told = ({ robot, ...settings }: Awaited<ReturnType<typeof findSettings>>) => {
      return { ...settings, robot: robot?.kind ?? null }
    }
    const details = { before: told(before), after: told(await findSettings(tx)) }
    await recordEvent(tx, actor, { action: 'notifications_set', subject: 'notifications:settings', details }, at)
    return viewSettings(tx, services)
  })
}
