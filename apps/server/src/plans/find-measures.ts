import type { Measure, PlanGoal, PlanTarget } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { lastDuties, lastTargets } from './ended-measures.ts'
import { currentDuties, presentDuties } from './named-duties.ts'
import { groupTargets, targetRows } from './named-targets.ts'
import { sectionId } from './section-id.ts'

/** The goals in force with their targets, in the order of the text. */
export async function findGoals(tx: Tx, planId: number): Promise<PlanGoal[]> {
  const rows = await tx
    .selectFrom('goals')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  if (rows.length === 0) return []
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
 * The measures of a plan with targets and current duties: those in force in the order of the text, then the others with
 * the targets and duties they had when they ended, and with an empty span, because their words stand in an older text
 * (their history has them).
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
  const ended = rows.some(({ status }) => status !== 'active')
  const targets = new Map([
    ...(await targetsOf(tx, planId, 'measure_id')),
    ...(ended ? await lastTargets(tx, planId) : []),
  ])
  const duties = new Map([...(await dutiesOf(tx, planId)), ...(ended ? await lastDuties(tx, planId) : [])])
  return rows.map((row) => {
    const inForce = row.status === 'active'
    return {
      id: publicId('measure', row.measure_id),
      no: row.no,
      noRaw: row.no_raw,
      title: row.title ?? (inForce ? null : row.text.slice(0, 40)),
      printedTitle: row.printed_title,
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
  const rows = await targetRows(tx)
    .where('t.plan_id', '=', planId)
    .where('t.status', '=', 'active')
    .where(`t.${owner}`, 'is not', null)
    .execute()
  return groupTargets(rows, owner)
}
