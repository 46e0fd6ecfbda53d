import type { PlanTarget } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { type DutyRow, namedDuties } from './named-duties.ts'
import { groupTargets, targetRows } from './named-targets.ts'

/** By measure, the targets that ended together with it. */
export async function lastTargets(tx: Tx, planId: number): Promise<Map<number, PlanTarget[]>> {
  const rows = await targetRows(tx)
    .innerJoin('target_versions as v', (join) =>
      join
        .onRef('v.jurisdiction_id', '=', 't.jurisdiction_id')
        .onRef('v.target_id', '=', 't.target_id')
        .onRef('v.version', '=', 't.version'),
    )
    .innerJoin('measure_versions as m', (join) =>
      join
        .onRef('m.jurisdiction_id', '=', 't.jurisdiction_id')
        .onRef('m.measure_id', '=', 't.measure_id')
        .onRef('m.plan_version', '=', 'v.plan_version')
        .on('m.status', '=', 'terminated'),
    )
    .where('t.plan_id', '=', planId)
    .where('t.status', '=', 'withdrawn')
    .execute()
  return groupTargets(rows, 'measure_id')
}

/** By measure, who answered for it until it ended. */
export async function lastDuties(tx: Tx, planId: number): Promise<Map<number, DutyRow[]>> {
  const rows = await namedDuties(tx)
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('m.measure_id', '=', 'd.measure_id'),
    )
    .innerJoin('measure_versions as v', (join) =>
      join
        .onRef('v.jurisdiction_id', '=', 'm.jurisdiction_id')
        .onRef('v.measure_id', '=', 'm.measure_id')
        .onRef('v.version', '=', 'm.version'),
    )
    .where('m.plan_id', '=', planId)
    .where('m.status', '=', 'terminated')
    .whereRef('d.valid_to', '=', 'v.recorded_at')
    .execute()
  return Map.groupBy(rows, (row) => row.measure_id)
}
