import type { Period } from '@tongtu/kernel'
import type { PlanSummary } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'

/** The first plan that has indicators to enter, else the first. */
export function measuredPlan(plans: readonly PlanSummary[]): PlanSummary | undefined {
  return plans.find(({ indicators }) => indicators > 0) ?? plans[0]
}

/** The last year that is over, or the last of the plan where that is earlier. */
export function usualPeriod(plan: PlanSummary | undefined): Period {
  const last = Number(plan?.period?.to.slice(0, 4)) || thisYear()
  return String(Math.min(thisYear() - 1, last))
}
