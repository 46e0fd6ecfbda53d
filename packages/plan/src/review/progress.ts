import type { Diagnostic } from '@tongtu/kernel'
import { indexDoubts } from './doubts-by-item.ts'
import type { CheckedReview } from './recheck.ts'
import type { Review } from './review.ts'
import { doubtKey, reviewItems } from './review-items.ts'

/** The counts that stand above the wizard. */
export interface ReviewProgress {
  readonly accepted: number
  readonly items: number
  readonly openDoubts: number
  /** Measures with at least one lead unit. */
  readonly assigned: number
  readonly measures: number
}

/**
 * The doubts that wait for a person, the one count of all pages. A doubt is closed when somebody said so, or when every
 * item it touches has been accepted; one that touches no item stays open until somebody says so, and so does an error:
 * a figure that contradicts another is not set right by passing its item. What a correction raised stays open likewise:
 * the correction passed the item before anybody could read the doubt.
 */
export function openDoubts(review: Review | CheckedReview): Diagnostic[] {
  const accepted = new Set(review.accepted)
  const raised = new Set('raised' in review ? review.raised : [])
  const { itemsOf } = indexDoubts(reviewItems(review.draft), review.draft.diagnostics)
  return review.draft.diagnostics.filter((diagnostic) => {
    const key = doubtKey(diagnostic)
    if (accepted.has(key)) return false
    const touched = itemsOf.get(diagnostic) ?? []
    return (
      diagnostic.severity === 'error' ||
      raised.has(key) ||
      touched.length === 0 ||
      touched.some((item) => !accepted.has(item.id))
    )
  })
}

/** How many doubts an act closed; zero when it closed none or opened some. */
export function closedDoubts(before: Review, after: Review): number {
  return Math.max(0, openDoubts(before).length - openDoubts(after).length)
}

/** Counts what is done and what is left. What is `unchanged` against the plan in force was reviewed then. */
export function reviewProgress(review: Review, unchanged: ReadonlySet<string> = new Set()): ReviewProgress {
  const accepted = new Set([...review.accepted, ...unchanged])
  const items = reviewItems(review.draft)
  return {
    accepted: items.filter((item) => accepted.has(item.id)).length,
    items: items.length,
    openDoubts: openDoubts(review).length,
    assigned: review.draft.measures.filter((measure) => measure.leadUnits.length > 0).length,
    measures: review.draft.measures.length,
  }
}
