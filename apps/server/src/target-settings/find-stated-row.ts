import { type MilestoneTarget, rulesOf } from '@tongtu/indicator'
import type { PlanIndicator } from '@tongtu/plan'
import { findIndicators } from '../plans/find-indicators.ts'
import type { Tx } from '../platform/database.ts'
import { notFound } from '../platform/errors.ts'
import { numberOf, publicId } from '../platform/public-id.ts'

/** A row of a plan's table with the targets that it states. */
export interface StatedRow {
  readonly plan: string
  readonly indicator: PlanIndicator
  readonly milestones: readonly MilestoneTarget[]
}

/** @throws AppError 404 where no plan in force has the row */
export async function findStatedRow(tx: Tx, id: string): Promise<StatedRow> {
  const found = await tx
    .selectFrom('indicators')
    .select('plan_id')
    .where('indicator_id', '=', numberOf('indicator', id) ?? 0)
    .where('status', '=', 'active')
    .executeTakeFirst()
  const indicator = found && (await findIndicators(tx, found.plan_id)).find((one) => one.id === id)
  if (!indicator) throw notFound('这项指标')
  return { plan: publicId('plan', found.plan_id), indicator, milestones: rulesOf(indicator).milestones }
}
