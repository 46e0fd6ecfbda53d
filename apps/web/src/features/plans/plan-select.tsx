import type { PlanSummary } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { usePlanFilters } from './use-plan-filters.ts'

/** Chooses the plan that a page shows. What was chosen of one plan, as a unit, is not kept for another. */
export function PlanSelect({
  plans,
  planId,
}: {
  readonly plans: readonly PlanSummary[]
  readonly planId: string | undefined
}) {
  const filters = usePlanFilters()
  return (
    <label>
      {t('assignments.plan')}{' '}
      <select value={planId} onChange={(event) => filters.set({ plan: event.target.value, unit: null })}>
        {plans.map((plan) => (
          <option key={plan.id} value={plan.id}>
            {plan.title}
          </option>
        ))}
      </select>
    </label>
  )
}
