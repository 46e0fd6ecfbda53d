import type { Duties, Duty, DutyRole } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'

export interface DutyRow {
  readonly role: DutyRole
  readonly org_unit_id: string
  readonly name: string
  readonly valid_from: Date
}

/** Current duties of one measure, in their order, as the API shows them. */
export function presentDuties(rows: readonly DutyRow[], revision: number): Duties {
  const inRole = (role: DutyRole): Duty[] =>
    rows
      .filter((row) => row.role === role)
      .map(({ org_unit_id, name, valid_from }) => ({ unitId: org_unit_id, name, since: valid_from.toISOString() }))
  return { lead: inRole('lead'), supporting: inRole('supporting'), compiling: inRole('compiling')[0] ?? null, revision }
}

/** Current duties with the names of the units, in the order of the list. */
export function currentDuties(tx: Tx) {
  return namedDuties(tx).where('d.valid_to', 'is', null)
}

/** Duties of any time with the names of the units, in the order of the list. */
export function namedDuties(tx: Tx) {
  return tx
    .selectFrom('duties as d')
    .innerJoin('org_units as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('u.org_unit_id', '=', 'd.org_unit_id'),
    )
    .select(['d.measure_id', 'd.role', 'd.org_unit_id', 'u.name', 'd.valid_from'])
    .orderBy('d.position')
    .orderBy('d.duty_id')
}
