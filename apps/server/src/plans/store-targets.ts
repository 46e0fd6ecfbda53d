import { type ConfirmedTarget, samePromise, type Target } from '@tongtu/plan'
import type { Insertable, Selectable } from 'kysely'
import { anyOf } from '../platform/any-of.ts'
import { insertAll, upsertAll } from '../platform/insert-all.ts'
import { takeNumbers } from '../platform/public-id.ts'
import { type StoreContext, takeFirst } from './store-context.ts'
import { presentTarget, targetColumns } from './stored-quantity.ts'
import type { PlanTables } from './tables.ts'

type TargetRow = Selectable<PlanTables['targets']>

/** The targets of one goal or one measure. */
export interface OwnedTargets {
  readonly goalId: number | null
  readonly measureId: number | null
  readonly targets: readonly ConfirmedTarget[]
}

/**
 * Writes the targets of a plan. One about the same metric of the same owner for the same time keeps its number, so a
 * changed figure is a new version and not a new target; what the text no longer promises is withdrawn.
 */
export async function storeTargets(context: StoreContext, owned: readonly OwnedTargets[]): Promise<void> {
  const { tx, placeId, planId } = context
  const before = await tx
    .selectFrom('targets')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  const waiting = Map.groupBy(before, (row) => targetKey(row.goal_id, row.measure_id, presentTarget(row)))
  const placed = owned.flatMap(({ goalId, measureId, targets }) =>
    targets.map((target) => {
      const old = takeFirst(waiting, targetKey(goalId, measureId, target))
      return { goalId, measureId, target, old, changed: !old || !samePromise(presentTarget(old), target) }
    }),
  )
  let fresh = await takeNumbers(tx, placeId, 'target', placed.filter(({ old }) => !old).length)
  const rows = placed.map(({ goalId, measureId, target, old, changed }, index) => ({
    changed,
    target,
    row: {
      jurisdiction_id: placeId,
      target_id: old?.target_id ?? fresh++,
      plan_id: planId,
      measure_id: measureId,
      goal_id: goalId,
      position: index + 1,
      ...targetColumns(target),
      ...correctionColumns(context, target, old),
      status: 'active' as const,
      version: (old?.version ?? 0) + (changed ? 1 : 0),
    },
  }))
  await upsertAll(
    tx,
    'targets',
    ['jurisdiction_id', 'target_id'],
    rows.map(({ row }) => row),
  )
  const gone = [...waiting.values()].flat()
  await withdraw(context, gone)
  await insertAll(tx, 'target_versions', [
    ...rows.filter(({ changed }) => changed).map(({ row, target }) => versionRow(context, row, target, context.reason)),
    ...gone.map((row) => {
      const end = { ...row, status: 'withdrawn' as const, version: row.version + 1 }
      return versionRow(context, end, presentTarget(row), 'withdrawn')
    }),
  ])
}

function targetKey(goalId: number | null, measureId: number | null, target: Target): string {
  const { metric, due, annual, perUnit } = target
  return JSON.stringify([goalId, measureId, metric, due, annual, perUnit])
}

/** A correction that the version before had already keeps its date and the name of who confirmed it. */
function correctionColumns({ now, userId }: StoreContext, target: ConfirmedTarget, old: TargetRow | undefined) {
  const { correction } = target
  if (!correction) return { recognised: null, corrected_at: null, corrected_by: null }
  const recognised = correction.recognised && JSON.stringify(correction.recognised)
  return old?.corrected_at && samePromise(presentTarget(old), target)
    ? { recognised, corrected_at: old.corrected_at, corrected_by: old.corrected_by }
    : { recognised, corrected_at: now, corrected_by: userId }
}

function versionRow(
  { placeId, version, now, userId }: StoreContext,
  row: Pick<TargetRow, 'target_id' | 'version' | 'status'>,
  target: Target,
  reason: 'confirmed' | 'reimported' | 'withdrawn',
): Insertable<PlanTables['target_versions']> {
  return {
    jurisdiction_id: placeId,
    target_id: row.target_id,
    version: row.version,
    plan_version: version,
    target: JSON.stringify(target satisfies Target),
    status: row.status,
    recorded_at: now,
    recorded_by: userId,
    reason,
  }
}

async function withdraw({ tx, placeId }: StoreContext, gone: readonly TargetRow[]) {
  await tx
    .updateTable('targets')
    .set((eb) => ({ status: 'withdrawn', version: eb('version', '+', 1) }))
    .where('jurisdiction_id', '=', placeId)
    .where('target_id', '=', anyOf(gone.map((row) => row.target_id)))
    .execute()
}
