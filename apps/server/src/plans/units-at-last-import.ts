import type { UnitNames } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'

/** The units of a version of a measure: as last set by a confirmation, and as the document named them. */
export interface VersionUnits {
  readonly units: UnitNames
  readonly recognised: UnitNames
}

/** The units of the newest version of each measure of a plan, by number. */
export async function unitsAtLastImport(tx: Tx, planId: number): Promise<ReadonlyMap<number, VersionUnits>> {
  const rows = await tx
    .selectFrom('measure_versions as v')
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('m.measure_id', '=', 'v.measure_id'),
    )
    .where('m.plan_id', '=', planId)
    .distinctOn('v.measure_id')
    .select(['v.measure_id', 'v.units', 'v.recognised_units'])
    .orderBy('v.measure_id')
    .orderBy('v.version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.measure_id, { units: row.units, recognised: row.recognised_units }]))
}
