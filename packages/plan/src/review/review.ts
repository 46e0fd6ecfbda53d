import type { DraftSource, PlanDraft } from '../plan-draft.ts'

/** The steps of the wizard that work on a parsed draft, in order; upload and recognition come before them. */
export const REVIEW_STEPS = ['review', 'assign', 'mechanisms', 'confirm'] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]

/** A draft as it is stored with a review: the text stays with the draft, spans still index it. */
export interface ReviewedDraft extends Omit<PlanDraft, 'source'> {
  readonly source: Omit<DraftSource, 'text'>
}

/**
 * `replaces` is a plan's id, empty for a new plan; `pairs` goes from a measure in force to the draft's, or to none;
 * `dropped` names the earlier corrections that shall not be carried (`EarlierCorrection.key`).
 */
export interface Renewal {
  readonly replaces: string
  readonly pairs: Readonly<Record<string, string | null>>
  readonly dropped?: readonly string[]
}

/**
 * What a person has made of a draft so far. Saved as one value under a revision number.
 * `accepted` holds ids of items (goals, measures, indicators) and keys of diagnostics (`doubtKey`).
 */
export interface Review {
  readonly draft: ReviewedDraft
  readonly accepted: readonly string[]
  readonly mechanismsOff: readonly string[]
  readonly step: ReviewStep
  /** Whether it is to be a superior plan; absent until a person chooses. */
  readonly superior?: boolean
  /** Which plan the draft renews and who continues whom, as far as a person has chosen. */
  readonly renewal?: Renewal
}

/** The review a freshly parsed draft starts with: nothing accepted, every mechanism on. */
export function startReview(draft: PlanDraft): Review {
  const { text: _text, ...source } = draft.source
  return { draft: { ...draft, source }, accepted: [], mechanismsOff: [], step: 'review' }
}

/** The draft with its edits, whole again: what checks and the confirmation work on. */
export function reviewedPlanDraft(review: Review, text: string): PlanDraft {
  return { ...review.draft, source: { ...review.draft.source, text } }
}
