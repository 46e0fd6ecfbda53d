import { WorkCalendar } from '@tongtu/kernel'
import type { Actor } from '../identity/actor.ts'
import { recordEvent } from '../identity/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { DayKind, DaySource } from './tables.ts'

export interface DayToSet {
  readonly day: string
  readonly kind: DayKind
  readonly name: string | null
}

export interface DaysToSet {
  readonly days: readonly DayToSet[]
  readonly source: DaySource
  readonly reason: string | null
}

/** So many days are told one by one in the record; of more, how many and from when to when. */
const TOLD = 60

/**
 * Says what days are, in whatever way they are entered; days that are so already stay as they are. What comes with the
 * program never replaces what people entered.
 * @returns what the changed days were before: set again, they are the way back
 */
export async function setDays(
  tx: Tx,
  actor: Actor,
  { days, source, reason }: DaysToSet,
  now: Date,
): Promise<DayToSet[]> {
  if (days.length === 0) return []
  const present = await presentDays(tx, actor.place.id, days)
  const changed = days.filter(({ day, kind, name }) => {
    const was = present.get(day)
    if (was && source === 'built_in' && was.source !== 'built_in') return false
    return !was || was.kind !== kind || was.name !== name
  })
  if (changed.length === 0) return []
  const row = { jurisdiction_id: actor.place.id, source, changed_by: actor.userId, changed_at: now }
  await tx
    .insertInto('work_days')
    .values(changed.map(({ day, kind, name }) => ({ ...row, day, kind, name })))
    .onConflict((conflict) =>
      conflict.columns(['jurisdiction_id', 'day']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        name: eb.ref('excluded.name'),
        source: eb.ref('excluded.source'),
        changed_by: eb.ref('excluded.changed_by'),
        changed_at: eb.ref('excluded.changed_at'),
      })),
    )
    .execute()
  const before = changed.map(({ day }) => {
    const was = present.get(day)
    return { day, kind: was?.kind ?? kindByWeekday(day), name: was?.name ?? null }
  })
  const subject = `calendar:${changed.at(-1)?.day.slice(0, 4)}`
  const details = { ...(reason === null ? {} : { reason }), source, ...told(before, changed) }
  await recordEvent(tx, actor, { action: 'work_days_changed', subject, details }, now)
  return before
}

/** What a day is where nothing was entered. */
export function kindByWeekday(day: string): DayKind {
  return new WorkCalendar().isWorkday(day) ? 'work' : 'rest'
}

/** The rows of the days, locked until the end of the transaction. */
async function presentDays(tx: Tx, place: number, days: readonly DayToSet[]) {
  const rows = await tx
    .selectFrom('work_days')
    .select(['day', 'kind', 'name', 'source'])
    .where('jurisdiction_id', '=', place)
    .where(
      'day',
      'in',
      days.map(({ day }) => day),
    )
    .orderBy('day')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.day, row]))
}

function told(before: readonly DayToSet[], after: readonly DayToSet[]) {
  if (after.length > TOLD) return { rows: after.length, from: after[0]?.day, to: after.at(-1)?.day }
  const kinds = (days: readonly DayToSet[]) => Object.fromEntries(days.map(({ day, kind }) => [day, kind]))
  return { before: kinds(before), after: kinds(after) }
}
