import type { DraftIndicator, DraftMeasure, Goal, Target } from '../plan-draft.ts'
import type { Review, ReviewStep } from './review.ts'

/** Marks ids as accepted; ids already accepted stay so. */
export function accept(review: Review, ids: readonly string[]): Review {
  return { ...review, accepted: [...new Set([...review.accepted, ...ids])] }
}

/** Takes an acceptance back. */
export function reopen(review: Review, id: string): Review {
  return { ...review, accepted: review.accepted.filter((one) => one !== id) }
}

/** Replaces fields of a measure. Who corrects an item has read it: it counts as accepted. */
export function editMeasure(review: Review, id: string, patch: Partial<DraftMeasure>): Review {
  const measures = review.draft.measures.map((one) => (one.id === id ? { ...one, ...patch, id } : one))
  return accept({ ...review, draft: { ...review.draft, measures } }, [id])
}

/** Replaces fields of a goal and accepts it. */
export function editGoal(review: Review, id: string, patch: Partial<Goal>): Review {
  const goals = review.draft.goals.map((one) => (one.id === id ? { ...one, ...patch, id } : one))
  return accept({ ...review, draft: { ...review.draft, goals } }, [id])
}

/** Replaces fields of an indicator and accepts it. */
export function editIndicator(review: Review, id: string, patch: Partial<DraftIndicator>): Review {
  const indicators = review.draft.indicators.map((one) => (one.id === id ? { ...one, ...patch, id } : one))
  return accept({ ...review, draft: { ...review.draft, indicators } }, [id])
}

/** Puts a target behind the others of a goal or measure; any other id leaves the review as it is. */
export function addTarget(review: Review, itemId: string, target: Target): Review {
  const measure = review.draft.measures.find((one) => one.id === itemId)
  if (measure) return editMeasure(review, itemId, { targets: inTextOrder([...measure.targets, target]) })
  const goal = review.draft.goals.find((one) => one.id === itemId)
  if (goal) return editGoal(review, itemId, { targets: inTextOrder([...goal.targets, target]) })
  return review
}

function inTextOrder(targets: Target[]): Target[] {
  return targets.sort((a, b) => a.span[0] - b.span[0])
}

/** Removes a goal, measure or indicator with what hangs on it: its links, its place as parent, its acceptance. */
export function deleteItem(review: Review, id: string): Review {
  const { draft } = review
  return {
    ...review,
    accepted: review.accepted.filter((one) => one !== id),
    draft: {
      ...draft,
      goals: draft.goals.filter((one) => one.id !== id),
      measures: draft.measures.filter((one) => one.id !== id),
      indicators: draft.indicators
        .filter((one) => one.id !== id)
        .map((one) => (one.parent === id ? { ...one, parent: null } : one)),
      links: draft.links.filter((link) => link.from !== id && link.to !== id),
    },
  }
}

/** Switches a mechanism that the plan demands off, or on again. */
export function toggleMechanism(review: Review, id: string): Review {
  const off = review.mechanismsOff.includes(id)
  return {
    ...review,
    mechanismsOff: off ? review.mechanismsOff.filter((one) => one !== id) : [...review.mechanismsOff, id],
  }
}

/** Switches all mechanisms on, or all off. */
export function chooseMechanisms(review: Review, on: boolean): Review {
  return { ...review, mechanismsOff: on ? [] : review.draft.mechanisms.map((one) => one.id) }
}

/** Notes which step the reviewer is at, so the draft opens there again. */
export function goToStep(review: Review, step: ReviewStep): Review {
  return review.step === step ? review : { ...review, step }
}
