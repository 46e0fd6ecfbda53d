import { likeliestPlan, type Mechanism, type PlanDraft } from '@tongtu/plan'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

/**
 * Ids of the draft's mechanisms that the place did not take up in the plan which the draft most likely renews: what was
 * declined once is not taken up by a new version unasked. Mechanisms are the same by kind and name.
 */
export async function declinedMechanisms(tx: Tx, draft: PlanDraft): Promise<string[]> {
  if (draft.mechanisms.length === 0) return []
  const plans = await tx
    .selectFrom('plans')
    .select(['plan_id', 'title', 'document_no as documentNo'])
    .where('is_superior', '=', false)
    .orderBy('confirmed_at', 'desc')
    .execute()
  const renewed = likeliestPlan(draft, plans)
  if (renewed === null) return []
  const rows = await tx
    .selectFrom('mechanisms')
    .select(['kind', 'name'])
    .where('plan_id', '=', renewed.plan.plan_id)
    .groupBy(['kind', 'name'])
    .having(sql<boolean>`bool_and(not chosen)`)
    .execute()
  const declined = new Set(rows.map(identity))
  return draft.mechanisms.filter((one) => declined.has(identity(one))).map((one) => one.id)
}

const identity = ({ kind, name }: Pick<Mechanism, 'kind' | 'name'>) => `${kind} ${name}`
