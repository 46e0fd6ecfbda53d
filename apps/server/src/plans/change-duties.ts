import type { DutyRole } from '@tongtu/plan'
import { sql } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import type { Tx } from '../platform/database.ts'
import { insertAll } from '../platform/insert-all.ts'

/** Who shall answer for a measure from now on, by unit id. */
export interface Assignment {
  readonly measureId: number
  readonly lead: readonly string[]
  readonly supporting: readonly string[]
  /** Absent: the present compiling unit stays while it still leads. */
  readonly compiling?: string | null | undefined
}

export interface DutyContext {
  readonly tx: Tx
  readonly placeId: number
  readonly now: Date
  readonly userId: string | null
}

/** Writes who answers for measures that were not there before; their revision is the first. */
export async function beginDuties(context: DutyContext, assignments: readonly Assignment[]): Promise<void> {
  await begin(
    context,
    assignments.flatMap((assignment) => wanted(assignment, null)),
  )
}

/**
 * Ends the duties that an assignment no longer names, begins the new ones, and leaves the rest running as they are.
 * Raises the revision of every measure assigned, so that a change begun before is refused.
 */
export async function changeDuties(context: DutyContext, assignments: readonly Assignment[]): Promise<void> {
  const { tx, placeId, now, userId } = context
  const measures = assignments.map(({ measureId }) => measureId)
  // First, because it locks the measures: two changes of the same one read its duties one after the other.
  await tx
    .updateTable('measures')
    .set((eb) => ({ duties_revision: eb('duties_revision', '+', 1) }))
    .where('jurisdiction_id', '=', placeId)
    .where('measure_id', '=', anyOf(measures))
    .execute()
  const running = await tx
    .selectFrom('duties')
    .select(['duty_id', 'measure_id', 'role', 'org_unit_id', 'position'])
    .where('jurisdiction_id', '=', placeId)
    .where('measure_id', '=', anyOf(measures))
    .where('valid_to', 'is', null)
    .execute()
  const key = ({ measure_id, role, org_unit_id }: Wanted) => `${measure_id} ${role} ${org_unit_id}`
  const before = new Map(running.map((row) => [key(row), row]))
  const compiling = new Map(
    running.filter((row) => row.role === 'compiling').map((row) => [row.measure_id, row.org_unit_id]),
  )
  const duties = assignments.flatMap((one) => wanted(one, compiling.get(one.measureId) ?? null))
  const named = new Set(duties.map(key))
  const ended = running.filter((row) => !named.has(key(row))).map((row) => row.duty_id)
  await tx
    .updateTable('duties')
    .set({ valid_to: now, ended_by: userId })
    .where('jurisdiction_id', '=', placeId)
    .where('duty_id', '=', anyOf(ended))
    .execute()
  const moved = duties.flatMap((duty) => {
    const old = before.get(key(duty))
    return old && old.position !== duty.position ? { id: old.duty_id, position: duty.position } : []
  })
  await sql`update duties set position = moved.position
    from unnest(${moved.map(({ id }) => id)}::bigint[], ${moved.map(({ position }) => position)}::integer[])
      as moved (duty_id, position)
    where duties.jurisdiction_id = ${placeId} and duties.duty_id = moved.duty_id`.execute(tx)
  await begin(
    context,
    duties.filter((duty) => !before.has(key(duty))),
  )
}

interface Wanted {
  readonly measure_id: number
  readonly role: DutyRole
  readonly org_unit_id: string
}

function wanted(assignment: Assignment, compilingNow: string | null) {
  const { measureId, lead, supporting } = assignment
  const kept = compilingNow !== null && lead.includes(compilingNow) ? compilingNow : null
  const compiling = assignment.compiling === undefined ? kept : assignment.compiling
  const duties = (role: DutyRole, units: readonly string[]) =>
    units.map((unit, index) => ({ measure_id: measureId, org_unit_id: unit, role, position: index + 1 }))
  return [
    ...duties('lead', lead),
    ...duties('supporting', supporting),
    ...duties('compiling', compiling === null ? [] : [compiling]),
  ]
}

async function begin({ tx, placeId, now, userId }: DutyContext, duties: readonly ReturnType<typeof wanted>[number][]) {
  const begun = { jurisdiction_id: placeId, valid_from: now, recorded_by: userId }
  await insertAll(
    tx,
    'duties',
    duties.map((duty) => ({ ...duty, ...begun })),
  )
}
