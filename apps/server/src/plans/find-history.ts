import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import { planNumber } from './plan-number.ts'
import type { MeasureHistory } from './schema.ts'

/** Every version of a measure and everybody who has answered for it, newest first. @throws AppError 404 */
export async function findHistory(tx: Tx, planId: string, measureId: string): Promise<MeasureHistory> {
  const plan = await planNumber(tx, planId)
  const number = numberOf('measure', measureId) ?? 0
  const versions = await tx
    .selectFrom('measure_versions as v')
    .innerJoin('measures as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('m.measure_id', '=', 'v.measure_id'),
    )
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('u.user_id', '=', 'v.recorded_by'),
    )
    .where('m.plan_id', '=', plan)
    .where('v.measure_id', '=', number)
    .selectAll('v')
    .select('u.name as recorded_by_name')
    .orderBy('v.version', 'desc')
    .execute()
  if (versions.length === 0) throw notFound('这条举措')
  const duties = await tx
    .selectFrom('duties as d')
    .innerJoin('org_units as o', (join) =>
      join.onRef('o.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('o.org_unit_id', '=', 'd.org_unit_id'),
    )
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 'd.jurisdiction_id').onRef('u.user_id', '=', 'd.recorded_by'),
    )
    .where('d.measure_id', '=', number)
    .select(['d.org_unit_id', 'o.name', 'd.role', 'd.valid_from', 'd.valid_to', 'u.name as recorded_by_name'])
    .orderBy('d.valid_from', 'desc')
    .orderBy('d.duty_id', 'desc')
    .execute()
  return {
    versions: versions.map((row) => ({
      version: row.version,
      planVersion: row.plan_version,
      reason: row.reason,
      no: row.no,
      title: row.title,
      text: row.text,
      status: row.status,
      recordedAt: row.recorded_at.toISOString(),
      recordedBy: row.recorded_by_name,
    })),
    duties: duties.map((row) => ({
      unitId: row.org_unit_id,
      name: row.name,
      role: row.role,
      from: row.valid_from.toISOString(),
      to: row.valid_to?.toISOString() ?? null,
      recordedBy: row.recorded_by_name,
    })),
  }
}
