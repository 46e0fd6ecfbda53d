import { isQuiet, nextSending, recipientsOf } from '@tongtu/delivery'
import { sql } from 'kysely'
import type { Loops } from '../cases/loops.ts'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import { inScope, type Tx } from '../platform/database.ts'
import { AppError, notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import type { Services } from '../platform/services.ts'
import { readCalendar } from '../work-days/read-calendar.ts'
import { findDueItems, type OwedItem } from './find-due-items.ts'
import { findRecipients, type NamedRecipient } from './find-recipients.ts'
import { findSettings, type NotificationSettings } from './find-settings.ts'
import { findUrges } from './find-urges.ts'
import type { NewMessage } from './new-message.ts'
import { audienceName, whyWords } from './reminder-words.ts'
import type { Urged, UrgeUnit } from './schema.ts'
import { sendMessages } from './send-messages.ts'
import { localMoment, takeSending } from './sending-moment.ts'

/**
 * Urges a unit by hand (催办) to hand in what it still owes of a month: its liaison, and who is above him when that did
 * not help before. Counted with the reminders of the program, under the same quiet hours and cap.
 * @throws AppError 404; 409 when somebody urged in between, in quiet hours, or where the cap is reached; 422 when nothing is
 * owed or nobody there has an account
 */
export async function urgeUnit(
  { db, clock, config }: Pick<Services, 'db' | 'clock' | 'config'>,
  loops: Loops,
  actor: Actor,
  roundId: string,
  { unitId, urged }: UrgeUnit,
): Promise<Urged> {
  const at = clock.now()
  return inScope(db, actor, async (tx) => {
    const { day } = localMoment(at)
    const settings = await findSettings(tx)
    await refuseQuiet(tx, at, settings)
    await takeSending(tx, actor.place.id)
    const round = numberOf('round', roundId) ?? 0
    const known = await tx.selectFrom('rounds').select('round_id').where('round_id', '=', round).executeTakeFirst()
    if (!known) throw notFound('这期报送')
    const cases = await owedCases(tx, round, unitId)
    const items = (await findDueItems(tx, loops, day)).filter(({ subject }) => cases.has(subject))
    if (items.length === 0) throw new AppError(422, 'TT-X-001', '这个单位本期没有待报的月报，请刷新后再看')
    const before = (await findUrges(tx, round)).get(unitId)?.urged ?? 0
    if (before !== urged) throw new AppError(409, 'TT-X-002', `刚刚已有人催办，现在是第${before}次，请刷新后再看`)
    const told = await tellWhom(tx, items, day, settings)
    const messages = await withinCap(tx, told, { day, no: before + 1, settings })
    await sendMessages(tx, { place: actor.place, day, at, by: actor.userId, settings, config }, messages)
    const names = told.people.map(({ name, audience }) => `${audienceName(audience)}${name}`)
    const details = { round: roundId, no: before + 1, returns: items.length, told: names }
    await recordEvent(tx, actor, { action: 'unit_urged', subject: `unit:${unitId}`, details }, at)
    return { urged: before + 1, at: at.toISOString(), to: names }
  })
}

async function refuseQuiet(tx: Tx, at: Date, settings: NotificationSettings) {
  const calendar = await readCalendar(tx)
  const now = localMoment(at)
  if (!isQuiet(now, settings, calendar)) return
  const { day, time } = nextSending(now, settings, calendar)
  throw new AppError(409, 'TT-X-003', `现在是静默时段，${day} ${time}以后再催办；急事请打电话`)
}

/** Subjects of what a unit has not sent on of a month. */
async function owedCases(tx: Tx, round: number, unitId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ subject: string }>`
    select 'c-' || c.case_id as subject
    from returns r
    join cases c on c.jurisdiction_id = r.jurisdiction_id and c.case_id = r.case_id
    where r.round_id = ${round} and c.org_unit_id = ${unitId} and c.ended_at is null
      and c.owner in ('reporter', 'unit_leader')`.execute(tx)
  return new Set(rows.map(({ subject }) => subject))
}

interface Addressed {
  readonly people: readonly NamedRecipient[]
  readonly lines: ReadonlyMap<string, readonly { readonly item: OwedItem; readonly why: string }[]>
}

async function tellWhom(tx: Tx, items: readonly OwedItem[], day: string, settings: NotificationSettings) {
  const people = await findRecipients(tx, day)
  const calendar = await readCalendar(tx)
  const { rows } = await sql<{ subject: string; step: string; earlier: number }>`
    select subject, step, count(distinct kind) as earlier from reminder_log
    where subject = any(${items.map(({ subject }) => subject)}) group by subject, step`.execute(tx)
  const earlierOf = new Map(rows.map(({ subject, step, earlier }) => [`${subject} ${step}`, earlier]))
  const told = items.flatMap((item) => {
    const earlier = earlierOf.get(`${item.subject} ${item.step}`) ?? 0
    const left = calendar.workdaysBetween(day, item.dueOn)
    return recipientsOf(item, earlier, { people, escalateAfter: settings.escalateAfter }).map((one) => {
      const said = { kind: item.returned ? 'returned' : 'due', left, earlier, audience: one.audience }
      return { ...one, item, why: whyWords(said, item.ladder) }
    })
  })
  if (told.length === 0) {
    const message = '这个单位的联络员和领导都还没有账号；请打电话，或到“单位与岗位”开账号'
    throw new AppError(422, 'TT-X-004', message)
  }
  return {
    people: [...new Map(told.map((one) => [one.userId, one])).values()],
    lines: Map.groupBy(told, ({ userId }) => userId),
  }
}

async function withinCap(
  tx: Tx,
  { lines }: Addressed,
  { day, no, settings }: { day: string; no: number; settings: NotificationSettings },
): Promise<NewMessage[]> {
  const rows = await tx
    .selectFrom('messages')
    .select((eb) => ['user_id', eb.fn.countAll<number>().as('count')])
    .where('day', '=', day)
    .where('kind', '<>', 'notice')
    .groupBy('user_id')
    .execute()
  const had = new Map(rows.map(({ user_id, count }) => [user_id, count]))
  const open = [...lines].filter(([userId]) => (had.get(userId) ?? 0) < settings.dailyCap)
  if (open.length === 0) {
    const message = `今天给对方的提醒已满${settings.dailyCap}条，请打电话，或下一个工作日再催办`
    throw new AppError(409, 'TT-X-005', message)
  }
  return open.map(([userId, own]) => ({
    userId,
    kind: 'urge',
    title: `共富办第${no}次催办：${own.length}份月报`,
    lines: own.map(({ item, why }) => ({ subject: item.subject, loop: item.loop, text: item.text, why })),
    told: own.map(({ item }) => {
      return { subject: item.subject, step: item.step, kind: `urge-${no}`, unitName: item.unitName }
    }),
  }))
}
