import type { IsoDay, WorkCalendar } from '@tongtu/kernel'
import type { Audience, DueItem, Recipient } from './due-item.ts'
import { isQuiet, type LocalMoment } from './quiet-hours.ts'
import { recipientsOf } from './recipients-of.ts'
import { newestOccasion, type ReminderKind } from './reminder-kind.ts'
import type { ReminderSettings } from './settings.ts'

/** A line of the log: who was told what of which step. Kinds that are no `ReminderKind` are urgings by hand. */
export interface SentReminder {
  readonly subject: string
  readonly step: string
  readonly kind: string
  readonly userId: string
  readonly day: IsoDay
}

/** A message that somebody got. */
export interface SentMessage {
  readonly userId: string
  readonly day: IsoDay
  readonly digest: boolean
}

export interface ReminderState {
  readonly items: readonly DueItem[]
  readonly people: readonly Recipient[]
  /** Everything that was ever sent about the present steps of the items. */
  readonly sent: readonly SentReminder[]
  /** At least the messages of the present day. */
  readonly messages: readonly SentMessage[]
}

/** One line of a message, and why it is there. */
export interface Reminder {
  readonly subject: string
  readonly step: string
  readonly kind: ReminderKind
  /** Working days until the day it is due; negative after it. */
  readonly left: number
  /** How often anybody was reminded of this step before. */
  readonly earlier: number
  /** As what the recipient is told; not the first of the ladder means that earlier reminders did not help. */
  readonly audience: Audience
}

/** What one person is told in one message: the digest of the day, or what came back and cannot wait. */
export interface ReminderMessage {
  readonly userId: string
  readonly digest: boolean
  readonly reminders: readonly Reminder[]
}

export interface DueReminders {
  readonly messages: readonly ReminderMessage[]
  /** Items whose reminder is due and whom nobody with an account answers for. */
  readonly unreachable: readonly Pick<Reminder, 'subject' | 'kind' | 'left'>[]
}

/**
 * What goes out now, to whom and why. Nobody is told twice of one occasion of one step, and an occasion that came before
 * the last word about its step is passed over: so a step is spoken of once a day at most, and a clock that went back
 * finds nothing to send. One digest a person and day, and no more messages than the cap: what is held back goes out on
 * a later day. Nothing in quiet hours.
 */
export function dueReminders(
  now: LocalMoment,
  { items, people, sent, messages }: ReminderState,
  settings: ReminderSettings,
  calendar: WorkCalendar,
): DueReminders {
  if (isQuiet(now, settings, calendar)) return { messages: [], unreachable: [] }
  const log = grouped(sent, stepKey)
  const lines: (Reminder & { readonly userId: string })[] = []
  const unreachable: DueReminders['unreachable'][number][] = []
  for (const item of items) {
    const own = log.get(stepKey(item)) ?? []
    const kind = kindNow(item, own, now.day, calendar)
    if (kind === null) continue
    const earlier = new Set(own.map((line) => line.kind).filter((one) => one !== kind)).size
    const left = calendar.workdaysBetween(now.day, item.dueOn)
    const { subject, step } = item
    const told = recipientsOf(item, earlier, { people, escalateAfter: settings.escalateAfter })
    if (told.length === 0) unreachable.push({ subject, kind, left })
    for (const { userId, audience } of told) {
      if (own.some((line) => line.userId === userId && line.kind === kind)) continue
      lines.push({ userId, subject, step, kind, left, earlier, audience })
    }
  }
  const today = grouped(
    messages.filter(({ day }) => day === now.day),
    ({ userId }) => userId,
  )
  const going = [...grouped(lines, ({ userId }) => userId)].flatMap(([userId, own]) => {
    const had = today.get(userId) ?? []
    const reminders = own.map(({ userId: _, ...reminder }) => reminder)
    const message = had.length < settings.dailyCap ? compose(reminders, had) : null
    return message === null ? [] : [{ userId, ...message }]
  })
  return { messages: going.sort((a, b) => (a.userId < b.userId ? -1 : 1)), unreachable }
}

/** Not `Map.groupBy`, which is newer than the browsers this package also runs in. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

const stepKey = ({ subject, step }: Pick<DueItem, 'subject' | 'step'>) => `${subject} ${step}`

/** The occasion to speak of now; null where something else was said of the step since it came. */
function kindNow(
  item: DueItem,
  own: readonly SentReminder[],
  today: IsoDay,
  calendar: WorkCalendar,
): ReminderKind | null {
  const newest = newestOccasion(item, today, calendar)
  const back = item.returned && (own.length === 0 || newest === null)
  const occasion = back ? { kind: 'returned' as const, on: item.since } : newest
  if (occasion === null) return null
  return own.some(({ kind, day }) => kind !== occasion.kind && day >= occasion.on) ? null : occasion.kind
}

/** The digest of the day with everything in it; after it only what came back. */
function compose(lines: readonly Reminder[], had: readonly SentMessage[]) {
  const urgent = lines.filter(({ kind }) => kind === 'returned')
  const digest = lines.length > urgent.length && !had.some((message) => message.digest)
  const reminders = digest ? lines : urgent
  return reminders.length === 0 ? null : { digest, reminders: [...reminders].sort(byUrgency) }
}

function byUrgency(a: Reminder, b: Reminder): number {
  const returned = Number(b.kind === 'returned') - Number(a.kind === 'returned')
  // Numbers in their own order: c-9 before c-10.
  return returned || a.left - b.left || a.subject.length - b.subject.length || (a.subject < b.subject ? -1 : 1)
}
