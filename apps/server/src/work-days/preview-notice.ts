import type { Tx } from '../platform/database.ts'
import { readNotice } from './read-notice.ts'
import type { Notice, NoticePreview } from './schema.ts'
import { kindByWeekday } from './set-days.ts'

/** What a pasted notice would make of the calendar; writes nothing. */
export async function previewNotice(tx: Tx, { text, year }: Notice): Promise<NoticePreview> {
  const { days, doubts } = readNotice(text, year)
  if (days.length === 0) return { days: [], doubts: [...doubts] }
  const rows = await tx
    .selectFrom('work_days')
    .select(['day', 'kind'])
    .where(
      'day',
      'in',
      days.map(({ day }) => day),
    )
    .execute()
  const present = new Map(rows.map(({ day, kind }) => [day, kind]))
  return {
    days: days.map((one) => {
      const before = present.get(one.day) ?? kindByWeekday(one.day)
      return { ...one, before, changes: one.kind !== before }
    }),
    doubts: [...doubts],
  }
}
