import { proposeNodes } from '@tongtu/delivery'
import type { WorkCalendar } from '@tongtu/kernel'
import { currentDuties } from '../plans/named-duties.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { publicId } from '../platform/public-id.ts'
import { findAssignments } from './find-assignments.ts'
import { reportingUnits } from './reporting-units.ts'
import type { AssignmentRow, AssignmentTable } from './schema.ts'
import { LEAD_TIME } from './send-assignments.ts'
import { unitLoads } from './unit-loads.ts'

/**
 * The year's table of a plan: every measure in force with what it owes, or with the nodes it could start from, and what
 * that makes for each unit. A fixed number of queries. @throws AppError 404
 */
export async function listAssignments(
  tx: Tx,
  planId: number,
  { year, today, calendar }: { readonly year: number; readonly today: string; readonly calendar: WorkCalendar },
): Promise<AssignmentTable> {
  const plan = await tx.selectFrom('plans').select('title').where('plan_id', '=', planId).executeTakeFirst()
  if (!plan) throw notFound('这个方案')
  const measures = await measuresInForce(tx, planId)
  const numbers = measures.map((row) => row.measure_id)
  const reporters = await reportingUnits(tx, planId)
  const assignments = await findAssignments(tx, numbers, year)
  const [targets, leads] = [await targetsOf(tx, planId), await leadsOf(tx, planId)]
  const rows = measures.map(({ measure_id, no, name, due, ...row }): AssignmentRow => {
    const assignment = assignments.get(measure_id) ?? null
    const first = assignment?.nodes.find(({ doneOn }) => doneOn === null)
    return {
      measureId: publicId('measure', measure_id),
      no,
      title: name,
      section: row.section,
      due,
      targets: targets.get(measure_id) ?? [],
      lead: leads.get(measure_id) ?? [],
      reporter: reporters.get(measure_id) ?? null,
      assignment,
      proposed: assignment && assignment.nodes.length > 0 ? [] : proposeNodes(year, due, today, calendar),
      workdaysLeft: first === undefined ? null : calendar.workdaysBetween(today, first.dueOn),
    }
  })
  return {
    planId: publicId('plan', planId),
    planTitle: plan.title,
    year,
    rows,
    loads: unitLoads(rows),
    unsent: rows.filter(({ assignment }) => assignment?.sentAt === null).length,
    leadTime: LEAD_TIME,
  }
}

function measuresInForce(tx: Tx, planId: number) {
  return tx
    .selectFrom('measures as m')
    .leftJoin('plan_sections as s', (join) =>
      join
        .onRef('s.jurisdiction_id', '=', 'm.jurisdiction_id')
        .onRef('s.plan_id', '=', 'm.plan_id')
        .onRef('s.section_id', '=', 'm.section_id'),
    )
    .where('m.plan_id', '=', planId)
    .where('m.status', '=', 'active')
    .select(['m.measure_id', 'm.no', 'm.name', 'm.due', 's.title as section'])
    .orderBy('m.position')
    .execute()
}

async function targetsOf(tx: Tx, planId: number): Promise<Map<number, string[]>> {
  const rows = await tx
    .selectFrom('targets')
    .select(['measure_id', 'quote'])
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .where('measure_id', 'is not', null)
    .orderBy('position')
    .execute()
  const groups = Map.groupBy(rows, (row) => row.measure_id ?? 0)
  return new Map([...groups].map(([measure, own]) => [measure, own.map(({ quote }) => quote.replace(/\s+/g, ''))]))
}

async function leadsOf(tx: Tx, planId: number): Promise<Map<number, string[]>> {
  const rows = await currentDuties(tx)
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('m.measure_id', '=', 'd.measure_id'),
    )
    .where('m.plan_id', '=', planId)
    .where('d.role', '=', 'lead')
    .execute()
  const groups = Map.groupBy(rows, (row) => row.measure_id)
  return new Map([...groups].map(([measure, own]) => [measure, own.map(({ name }) => name)]))
}
