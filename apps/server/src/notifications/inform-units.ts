import type { Audience } from '@tongtu/delivery'
import type { Actor } from '../identity/actor.ts'
import { chinaDay } from '../platform/china-day.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'
import { takeNumbers } from '../platform/public-id.ts'
import { findRecipients } from './find-recipients.ts'
import type { MessageLine } from './tables.ts'

/** What a unit is to know. Nothing is asked of it, so neither quiet hours nor the daily cap hold it back. */
export interface Notice {
  readonly unitId: string
  readonly title: string
  readonly lines: readonly MessageLine[]
  /** Who of the unit; without it all who answer for it. */
  readonly audience?: readonly Audience[]
}

const LONGEST_TITLE = 200

/**
 * Puts notices into the inboxes of the liaisons and leaders of units, in the transaction of what they tell of. Who did it
 * himself is not told.
 */
export async function informUnits(tx: Tx, actor: Actor, notices: readonly Notice[], at: Date): Promise<void> {
  if (notices.length === 0) return
  const day = chinaDay(at)
  const people = await findRecipients(tx, day)
  const messages = notices.flatMap(({ unitId, title, lines, audience = INFORMED }) => {
    const own = people.filter(
      (one) => one.unitId === unitId && audience.includes(one.audience) && one.userId !== actor.userId,
    )
    return [...new Set(own.map(({ userId }) => userId))].map((userId) => ({ userId, title, lines }))
  })
  if (messages.length === 0) return
  const first = await takeNumbers(tx, actor.place.id, 'message', messages.length)
  await insertAll(
    tx,
    'messages',
    messages.map(({ userId, title, lines }, index) => ({
      jurisdiction_id: actor.place.id,
      message_id: first + index,
      user_id: userId,
      kind: 'notice' as const,
      title: title.slice(0, LONGEST_TITLE),
      lines: JSON.stringify(lines),
      day,
      created_at: at,
      created_by: actor.userId,
      read_at: null,
    })),
  )
}

const INFORMED: readonly Audience[] = ['liaison', 'leader', 'section_head']
