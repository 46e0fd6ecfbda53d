import { nextSending } from '@tongtu/delivery'
import type { Loops } from '../cases/loops.ts'
import type { Tx } from '../platform/database.ts'
import { readCalendar } from '../work-days/read-calendar.ts'
import { findSettings } from './find-settings.ts'
import { linesOf, planReminders } from './plan-reminders.ts'
import { audienceName, leftWords, titleWords } from './reminder-words.ts'
import type { ReminderPreview } from './schema.ts'
import { localMoment } from './sending-moment.ts'

/**
 * What goes out next, to whom and why, if nothing changes until then: now, after the quiet hours, or, where today's has
 * gone out, on the next working day.
 */
export async function previewReminders(tx: Tx, loops: Loops, at: Date): Promise<ReminderPreview> {
  const settings = await findSettings(tx)
  const calendar = await readCalendar(tx)
  const plan = async (after: ReturnType<typeof localMoment>) => {
    const moment = nextSending(after, settings, calendar)
    return { moment, ...(await planReminders(tx, loops, { moment, settings, calendar })) }
  }
  const now = localMoment(at)
  const soon = await plan(now)
  const next = soon.messages.length > 0 ? soon : await plan({ day: soon.moment.day, time: settings.until })
  const named = new Map(next.people.map((person) => [person.userId, person]))
  return {
    active: settings.active,
    day: next.moment.day,
    time: next.moment.time,
    messages: next.messages.map(({ userId, reminders }) => {
      const audience = reminders[0]?.audience ?? 'office'
      const units = [...new Set(reminders.map(({ subject }) => next.items.get(subject)?.unitName ?? ''))]
      return {
        to: named.get(userId)?.name ?? '',
        as: audienceName(audience),
        unit: audience === 'office' || units.length > 1 ? null : (units[0] ?? null),
        title: titleWords(reminders),
        lines: linesOf(reminders, next.items),
      }
    }),
    unreachable: next.unreachable.flatMap(({ subject, left }) => {
      const item = next.items.get(subject)
      return item ? [{ subject, text: item.text, why: leftWords(left), unit: item.unitName }] : []
    }),
  }
}
