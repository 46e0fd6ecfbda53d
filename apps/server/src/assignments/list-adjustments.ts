import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf } from '../platform/public-id.ts'
import { changedCells } from './changed-cells.ts'
import type { Adjustment } from './schema.ts'

/** How what was handed out for a measure's year was changed since, newest first. @throws AppError 404 */
export async function listAdjustments(tx: Tx, measureId: string, year: number): Promise<Adjustment[]> {
  const measure = numberOf('measure', measureId) ?? 0
  const known = await tx
    .selectFrom('measures')
    .select('measure_id')
    .where('measure_id', '=', measure)
    .executeTakeFirst()
  if (!known) throw notFound('这条举措')
  const versions = await tx
    .selectFrom('assignment_versions as v')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.jurisdiction_id', '=', 'v.jurisdiction_id').onRef('m.user_id', '=', 'v.recorded_by'),
    )
    .select(['v.revision', 'v.content', 'v.reason', 'v.recorded_at', 'm.name'])
    .where('v.measure_id', '=', measure)
    .where('v.year', '=', year)
    .orderBy('v.revision')
    .execute()
  return versions
    .flatMap(({ revision, content, reason, recorded_at, name }, index) => {
      const before = versions[index - 1]?.content
      if (reason === null || before === undefined) return []
      const changes = changedCells(before, content)
      return [{ revision, at: recorded_at.toISOString(), by: name ?? null, reason, changes }]
    })
    .reverse()
}
