import type { ListKind } from '@tongtu/delivery'
import type { Tx } from '../platform/database.ts'

export interface KindMeasure {
  readonly measure_id: number
  readonly title: string
}

/**
 * The measures in force of a plan that belong on each kind of list, in the order of the text. Where the plan calls none
 * a 重点任务, those that it calls nothing are meant.
 */
export async function measuresOfKind(tx: Tx, planId: number): Promise<(kind: ListKind) => readonly KindMeasure[]> {
  const rows = await tx
    .selectFrom('measures')
    .select(['measure_id', 'kind', 'name'])
    .where('plan_id', '=', planId)
    .where('status', '=', 'active')
    .orderBy('position')
    .execute()
  const named = rows.some(({ kind }) => kind === 'key_work')
  return (wanted) =>
    rows
      .filter(({ kind }) => kind === (wanted === 'key_work' && !named ? null : wanted))
      .map(({ measure_id, name }) => ({ measure_id, title: name }))
}
