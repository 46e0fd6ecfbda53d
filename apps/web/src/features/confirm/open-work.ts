import { type CheckedReview, reviewProgress } from '@tongtu/plan'
import { type Comparison, doubtsLeft } from '../pairing/use-comparison.ts'

/** What is still to do in a draft, in numbers. */
export interface OpenWork {
  readonly unreviewed: number
  readonly doubts: number
  readonly withoutLead: number
}

/**
 * What the confirmation would leave open; beside the plan that the draft renews, what it takes over is done. Nobody here
 * leads the measures of a superior plan.
 */
export function openWork(review: CheckedReview, comparison: Comparison | null, superior = false): OpenWork {
  const progress = reviewProgress(review, comparison?.unchanged)
  return {
    unreviewed: progress.items - progress.accepted,
    doubts: comparison ? doubtsLeft(review, comparison) : progress.openDoubts,
    withoutLead: superior ? 0 : comparison ? comparison.renewed.withoutLead : progress.measures - progress.assigned,
  }
}
