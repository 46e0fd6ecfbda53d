import type { DutyRole } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { insertAll } from './insert-all.ts'

/** Who shall answer for a measure from now on, by unit id. */
export interface Assignment {
  readonly measureId: number
  readonly lead: readonly string[]
  readonly supporting: readonly string[]
  readonly compiling: string | null
}

export interface DutyContext {
  readonly tx: Tx
  readonly placeId: number
  readonly now: Date
  readonly userId: string | null
}

/** Ends the duties that an assignment no longer names, begins the new ones, and leaves the rest running as they are. */
export async function changeDuties(
  { tx, placeId, now, userId }: DutyContext,
  assignments: readonly Assignment[],
): Promise<void> {
  if (assignments.length === 0) return
  const running = await tx
    .selectFrom('duties')
    .select(['duty_id', 'measure_id', 'role', 'org_unit_id', 'position'])
    .where(
      'measure_id',
      'in',
      assignments.map(({ measureId }) => measureId),
    )
    .where('valid_to', 'is', null)
    .execute()
  const key = ({ measure_id, role, org_unit_id }: Wanted) => `${measure_id} ${role} ${org_unit_id}`
  const before = new Map(running.map((row) => [key(row), row]))
  const duties = assignments.flatMap(wanted)
  const named = new Set(duties.map(key))
  const ended = running.filter((row) => !named.has(key(row))).map((row) => row.duty_id)
  if (ended.length > 0) {
    const end = { valid_to: now, ended_by: userId }
    await tx.updateTable('duties').set(end).where('duty_id', 'in', ended).execute()
  }
  for (const duty of duties) {
    const old = before.get(key(duty))
    if (!old || old.position === duty.position) continue
    await tx.updateTable('duties').set({ position: duty.position }).where('duty_id', '=', old.duty_id).execute()
  }
  const begun = duties.filter((duty) => !before.has(key(duty)))
  const begin = { jurisdiction_id: placeId, valid_from: now, recorded_by: userId }
  await insertAll(
    tx,
    'duties',
    begun.map((duty) => ({ ...duty, ...begin })),
  )
}

interface Wanted {
  readonly measure_id: number
  readonly role: DutyRole
  readonly org_unit_id: string
}

function wanted({ measureId, lead, supporting, compiling }: Assignment) {
  const duties = (role: DutyRole, units: readonly string[]) =>
    units.map((unit, index) => ({ measure_id: measureId, org_unit_id: unit, role, position: index + 1 }))
  return [
    ...duties('lead', lead),
    ...duties('supporting', supporting),
    ...duties('compiling', compiling === null ? [] : [compiling]),
  ]
}
