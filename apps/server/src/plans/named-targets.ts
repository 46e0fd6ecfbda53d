import type { PlanTarget } from '@tongtu/plan'
import type { Selectable } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { presentTarget } from './stored-quantity.ts'
import type { PlanTables } from './tables.ts'

/** Targets with the name of the person who confirmed a correction, in their order. */
export function targetRows(tx: Tx) {
  return tx
    .selectFrom('targets as t')
    .leftJoin('memberships as u', (join) =>
      join.onRef('u.jurisdiction_id', '=', 't.jurisdiction_id').onRef('u.user_id', '=', 't.corrected_by'),
    )
    .selectAll('t')
    .select('u.name as corrected_by_name')
    .orderBy('t.position')
}

type NamedTargetRow = Selectable<PlanTables['targets']> & { readonly corrected_by_name: string | null }

/** Targets as the API shows them, by the number of their owner. */
export function groupTargets(
  rows: readonly NamedTargetRow[],
  owner: 'goal_id' | 'measure_id',
): Map<number, PlanTarget[]> {
  const grouped = Map.groupBy(rows, (row) => row[owner] ?? 0)
  return new Map([...grouped].map(([id, own]) => [id, own.map(presentPlanTarget)]))
}

function presentPlanTarget(row: NamedTargetRow): PlanTarget {
  const { recognised, corrected_at, corrected_by_name } = row
  return {
    id: publicId('target', row.target_id),
    ...presentTarget(row),
    correction: corrected_at && { recognised, by: corrected_by_name, at: corrected_at.toISOString() },
  }
}
