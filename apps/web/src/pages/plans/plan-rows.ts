import type { PlanSummary } from '../../api/types.ts'

export interface PlanRows {
  readonly plans: readonly PlanSummary[]
  /** Address of the library, below which each plan has its own. */
  readonly base: string
}
