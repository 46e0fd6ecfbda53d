import type { Review } from './review.ts'

/** A review with the way back: what it was before each act, newest last. */
export interface ReviewHistory {
  readonly past: readonly Review[]
  readonly present: Review
  readonly future: readonly Review[]
}

const DEPTH = 100

/** A history that begins at this review. */
export function startHistory(review: Review): ReviewHistory {
  return { past: [], present: review, future: [] }
}

/** Records an act; an act that changed nothing leaves no step to undo. */
export function record(history: ReviewHistory, next: Review): ReviewHistory {
  if (next === history.present) return history
  return { past: [...history.past, history.present].slice(-DEPTH), present: next, future: [] }
}

/** One act back; at the beginning nothing happens. */
export function undo(history: ReviewHistory): ReviewHistory {
  const previous = history.past.at(-1)
  if (!previous) return history
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] }
}

/** One undone act forward again. */
export function redo(history: ReviewHistory): ReviewHistory {
  const [next, ...future] = history.future
  if (!next) return history
  return { past: [...history.past, history.present], present: next, future }
}
