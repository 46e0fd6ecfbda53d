import { type ReminderSettings, usualReminders } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'
import type { Robot } from './tables.ts'

export interface NotificationSettings extends ReminderSettings {
  /** Whether anything goes out by itself. */
  readonly active: boolean
  readonly mail: boolean
  readonly robot: { readonly kind: Robot; readonly url: string; readonly secret: string | null } | null
}

/** How the place of `tx` wants to be reminded; what is usual where it never said. */
export async function findSettings(tx: Tx): Promise<NotificationSettings> {
  const row = await tx.selectFrom('notification_settings').selectAll().executeTakeFirst()
  if (!row) return { ...usualReminders, active: true, mail: false, robot: null }
  return {
    from: row.hours_from,
    noonFrom: row.noon_from,
    noonUntil: row.noon_until,
    until: row.hours_until,
    escalateAfter: row.escalate_after,
    dailyCap: row.daily_cap,
    active: row.active,
    mail: row.mail,
    robot:
      row.robot === null || row.robot_url === null
        ? null
        : { kind: row.robot, url: row.robot_url, secret: row.robot_secret },
  }
}
