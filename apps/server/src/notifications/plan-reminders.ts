import { type DueReminders, dueReminders, type LocalMoment, type Reminder } from '@tongtu/delivery'
import type { WorkCalendar } from '@tongtu/kernel'
import type { Loops } from '../cases/loops.ts'
import type { Tx } from '../platform/database.ts'
import { findDueItems, type OwedItem } from './find-due-items.ts'
import { findRecipients, type NamedRecipient } from './find-recipients.ts'
import type { NotificationSettings } from './find-settings.ts'
import { whyWords } from './reminder-words.ts'
import type { MessageLine } from './tables.ts'

export interface PlannedReminders extends DueReminders {
  readonly items: ReadonlyMap<string, OwedItem>
  readonly people: readonly NamedRecipient[]
}

/** What goes out in the place of `tx` at a moment: a fixed number of queries, and nothing is written. */
export async function planReminders(
  tx: Tx,
  loops: Loops,
  { moment, settings, calendar }: { moment: LocalMoment; settings: NotificationSettings; calendar: WorkCalendar },
): Promise<PlannedReminders> {
  const items = await findDueItems(tx, loops, moment.day)
  const people = await findRecipients(tx, moment.day)
  const sent = await tx
    .selectFrom('reminder_log')
    .select(['subject', 'step', 'kind', 'user_id as userId', 'day'])
    .where(({ eb, val }) => eb('subject', '=', eb.fn.any(val(items.map(({ subject }) => subject)))))
    .execute()
  const messages = await tx
    .selectFrom('messages')
    .select(['user_id as userId', 'day', 'kind'])
    .where('day', '=', moment.day)
    .where('kind', '<>', 'notice')
    .execute()
  const had = messages.map(({ userId, day, kind }) => ({ userId, day, digest: kind === 'digest' }))
  const due = dueReminders(moment, { items, people, sent, messages: had }, settings, calendar)
  return { ...due, people, items: new Map(items.map((item) => [item.subject, item])) }
}

/** What a message says about each of its reminders. */
export function linesOf(reminders: readonly Reminder[], items: ReadonlyMap<string, OwedItem>): MessageLine[] {
  return reminders.map((reminder) => {
    const item = items.get(reminder.subject)
    if (!item) throw new Error(`nothing owed is ${reminder.subject}`)
    const ticked = item.measureId === null ? {} : { tickedIn: item.measureId }
    return { subject: item.subject, loop: item.loop, text: item.text, why: whyWords(reminder, item.ladder), ...ticked }
  })
}
