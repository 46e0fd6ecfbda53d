import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { chinaDay } from '../platform/china-day.ts'
import { inScope } from '../platform/database.ts'
import { AppError } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { storableText } from '../platform/storable.ts'
import { readCalendar } from '../work-days/read-calendar.ts'
import type { SendAssignments } from './schema.ts'
import { tellOfSending } from './tell-of-sending.ts'

/** Working days that units get at least before their first node; fewer need a reason. */
export const LEAD_TIME = 5

/**
 * Hands the year's work of several measures out to their units, all of it or none. What was already sent stays as it
 * was sent.
 * @throws AppError 422 for a measure that has no assignment or no lead unit yet, and where the first node leaves less
 * than the lead time and no reason is given
 */
export async function sendAssignments(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  year: number,
  { measures, shortNotice }: SendAssignments,
): Promise<{ sent: number; sentAt: string }> {
  const now = clock.now()
  const numbers = [...new Set(measures)].map((id) => numberOf('measure', id) ?? 0)
  return inScope(db, actor, async (tx) => {
    const rows = await tx
      .selectFrom('assignments as a')
      .innerJoin('measures as m', (join) =>
        join.onRef('m.jurisdiction_id', '=', 'a.jurisdiction_id').onRef('m.measure_id', '=', 'a.measure_id'),
      )
      .where('a.measure_id', 'in', numbers)
      .where('a.year', '=', year)
      .where('m.status', '=', 'active')
      .select((eb) => [
        'a.measure_id',
        'a.sent_at',
        eb
          .selectFrom('nodes as n')
          .whereRef('n.measure_id', '=', 'a.measure_id')
          .whereRef('n.year', '=', 'a.year')
          .where('n.done_on', 'is', null)
          .select((select) => select.fn.min('n.due_on').as('first'))
          .as('first'),
        eb
          .exists(
            eb
              .selectFrom('duties as d')
              .whereRef('d.measure_id', '=', 'a.measure_id')
              .where('d.role', '=', 'lead')
              .where('d.valid_to', 'is', null),
          )
          .as('led'),
      ])
      .forUpdate('a')
      .execute()
    const missing = numbers.length - rows.length
    if (missing > 0) throw new AppError(422, 'TT-N-004', `有${missing}项举措还没有分解${year}年度任务，请先填写再交办`)
    const leaderless = rows.filter(({ led }) => !led).length
    if (leaderless > 0) throw new AppError(422, 'TT-N-005', `有${leaderless}项举措没有牵头单位，请先落实单位再交办`)
    const open = rows.filter(({ sent_at }) => sent_at === null)
    const calendar = await readCalendar(tx)
    const today = chinaDay(now)
    const short = open.filter(({ first }) => first !== null && calendar.workdaysBetween(today, first) < LEAD_TIME)
    if (short.length > 0 && shortNotice === undefined) {
      const message = `有${short.length}项的首个节点不足${LEAD_TIME}个工作日，请写明原因后再交办`
      throw new AppError(422, 'TT-N-006', message, { short: short.length })
    }
    if (open.length > 0) {
      const sent = open.map(({ measure_id }) => measure_id)
      await tx
        .updateTable('assignments')
        .set({
          sent_at: now,
          sent_by: actor.userId,
          short_notice: short.length > 0 ? storableText(shortNotice ?? '') : null,
        })
        .where('measure_id', 'in', sent)
        .where('year', '=', year)
        .execute()
      const details = { year, measures: sent.map((number) => `m-${number}`), shortNotice: shortNotice ?? null }
      await recordEvent(tx, actor, { action: 'assignments_sent', subject: `year:${year}`, details }, now)
      await tellOfSending(tx, actor, year, open, now)
    }
    return { sent: open.length, sentAt: now.toISOString() }
  })
}
