import type { Duties, Duty, DutyRole, Measure, PlanGoal, PlanTarget } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { publicId } from './public-id.ts'
import { sectionId } from './section-id.ts'
import { presentTarget } from './stored-quantity.ts'

/** The goals in force with their targets, in the order of the text. */
export async function findGoals(tx: Tx, planId: number): Promise<PlanGoal[]> {
  const rows = await tx
    .selectFrom('goals')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  const targets = await targetsOf(tx, planId, 'goal_id')
  return rows.map(({ goal_id, title, section_id, span_from, span_to }) => ({
    id: publicId('goal', goal_id),
    title,
    span: [span_from, span_to],
    section: sectionId(section_id),
    targets: targets.get(goal_id) ?? [],
  }))
}

/**
 * The measures of a plan with targets and current duties: those in force in the order of the text, then the others,
 * whose span is empty because their words stand in an older text (their history has them).
 */
export async function findMeasures(tx: Tx, planId: number): Promise<Measure[]> {
  const rows = await tx
    .selectFrom('measures')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy((eb) => eb('status', '<>', 'active'))
    .orderBy('position')
    .orderBy('measure_id')
    .execute()
  const targets = await targetsOf(tx, planId, 'measure_id')
  const duties = await dutiesOf(tx, planId)
  return rows.map((row) => {
    const inForce = row.status === 'active'
    return {
      id: publicId('measure', row.measure_id),
      no: row.no,
      noRaw: row.no_raw,
      title: row.title ?? (inForce ? null : row.text.slice(0, 40)),
      section: sectionId(row.section_id),
      kind: row.kind,
      span: inForce ? [row.span_from, row.span_to] : [0, 0],
      status: row.status,
      mergedInto: row.merged_into === null ? null : publicId('measure', row.merged_into),
      leadExplicit: row.lead_explicit,
      unitsOpen: row.units_open,
      due: row.due,
      ongoing: row.ongoing,
      version: row.version,
      duties: presentDuties(duties.get(row.measure_id) ?? [], row.duties_revision),
      targets: targets.get(row.measure_id) ?? [],
    }
  })
}

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
  return tx
    .selectFrom('duties as d')
    .innerJoin('org_units as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('u.org_unit_id', '=', 'd.org_unit_id'),
    )
    .where('d.valid_to', 'is', null)
    .select(['d.measure_id', 'd.role', 'd.org_unit_id', 'u.name', 'd.valid_from'])
    .orderBy('d.position')
    .orderBy('d.duty_id')
}

async function dutiesOf(tx: Tx, planId: number) {
  const rows = await currentDuties(tx)
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('m.measure_id', '=', 'd.measure_id'),
    )
    .where('m.plan_id', '=', planId)
    .execute()
  return Map.groupBy(rows, (row) => row.measure_id)
}

async function targetsOf(tx: Tx, planId: number, owner: 'goal_id' | 'measure_id'): Promise<Map<number, PlanTarget[]>> {
  const rows = await tx
    .selectFrom('targets')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .where(owner, 'is not', null)
    .orderBy('position')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row[owner] ?? 0)
  return new Map(
    [...grouped].map(([id, own]) => [
      id,
      own.map((row) => ({ id: publicId('target', row.target_id), ...presentTarget(row) })),
    ]),
  )
}
