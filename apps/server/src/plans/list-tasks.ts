import { type Plan, type TaskRow, taskRows } from '@tongtu/plan'
import type { Tx } from '../platform/database.ts'
import { publicId } from '../platform/public-id.ts'
import { planNumber } from './plan-number.ts'

/** The printed text of each measure in force. */
export async function findTaskTexts(tx: Tx, planId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('measures')
    .select(['measure_id', 'text'])
    .where('plan_id', '=', await planNumber(tx, planId))
    .where('status', '=', 'active')
    .execute()
  return new Map(rows.map((row) => [publicId('measure', row.measure_id), row.text]))
}

/** The measures in force as lines of the table, in the order of the text; of one unit alone when `only` names it. */
export function listTasks(
  plan: Plan,
  texts: ReadonlyMap<string, string>,
  only: { readonly unitId: string | null } | null,
): TaskRow[] {
  const measures = plan.measures
    .filter((measure) => measure.status === 'active')
    .filter(
      ({ duties }) => only === null || [...duties.lead, ...duties.supporting].some((d) => d.unitId === only.unitId),
    )
  return taskRows(plan, measures, (measure) => texts.get(measure.id) ?? '')
}
