import type { Plan } from '@tongtu/plan'
import type { PlanChecks, PlanSource } from '../../api/types.ts'

/** A confirmed plan with the document it came from and what the checks say of it. */
export interface PlanData {
  readonly plan: Plan
  readonly source: PlanSource
  readonly checks: PlanChecks
}
