export { type Assignment, assignSameAsAbove, assignSupporting, assignUnits } from './assign-units.ts'
export { confidentItems, type Reservation, reservations } from './confidence.ts'
export { type DoubtIndex, indexDoubts } from './doubts-by-item.ts'
export {
  accept,
  addTarget,
  chooseMechanisms,
  deleteItem,
  editGoal,
  editIndicator,
  editMeasure,
  goToStep,
  reopen,
  toggleMechanism,
} from './edit-review.ts'
export type { Correction } from './find-corrections.ts'
export { type KnownBy, type LikeliestPlan, likeliestPlan } from './likeliest-plan.ts'
export { mergeWithPrevious } from './merge-measures.ts'
export { editHeader, type HeaderFault, headerFaults, headerOf, type PlanHeader } from './plan-header.ts'
export { closedDoubts, openDoubts, type ReviewProgress, reviewProgress } from './progress.ts'
export { type CheckedReview, type Recheck, recheck, withDoubts } from './recheck.ts'
export {
  REVIEW_STEPS,
  type Renewal,
  type Review,
  type ReviewedDraft,
  type ReviewStep,
  reviewedPlanDraft,
  startReview,
} from './review.ts'
export { type ReviewHistory, record, redo, startHistory, undo } from './review-history.ts'
export { doubtKey, doubtsOf, type ReviewItem, reviewItems, touches } from './review-items.ts'
export { splitMeasure } from './split-measure.ts'
export { canSplitAt, splitPlaces } from './split-places.ts'
export { targetFromSelection } from './target-from-selection.ts'
export { type UnknownUnit, unknownUnits } from './unknown-units.ts'
