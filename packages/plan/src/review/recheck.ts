import type { Diagnostic } from '@tongtu/kernel'
import { type CheckReport, checkPlanReport } from '../check/check-plan.ts'
import { joinDiagnostics } from '../check/join-diagnostics.ts'
import { CHECK_RULES } from '../check/rules.ts'
import type { PlanDraft } from '../plan-draft.ts'
import type { Review, ReviewedDraft } from './review.ts'
import { doubtKey } from './review-items.ts'

/** What is doubted about a draft as it stands, in the order of the text, and what was looked at and holds. */
export interface Recheck extends Omit<CheckReport, 'findings'> {
  readonly doubts: readonly Diagnostic[]
}

/** A review whose doubts are those of its corrected draft. */
export interface CheckedReview extends Review {
  /** Keys of the doubts that the recognition did not have: a correction raised them. */
  readonly raised: readonly string[]
}

const RULES: ReadonlySet<string> = new Set(CHECK_RULES.map(({ code }) => code))

/**
 * Runs the rules anew over a draft as it has been corrected. Their earlier findings give way to what they find now; the
 * parser's own doubts stay. The wizard while one works and the server at the confirmation both ask here.
 */
export function recheck(draft: PlanDraft): Recheck {
  const { findings, ...rest } = checkPlanReport(draft)
  const own = draft.diagnostics.filter(({ code }) => !RULES.has(code))
  return { doubts: joinDiagnostics(own, findings), ...rest }
}

/** What makes a review of a draft a checked one: the doubts of a recheck in place of those of the recognition. */
export function withDoubts(
  recognised: ReviewedDraft,
  doubts: readonly Diagnostic[],
): Pick<CheckedReview, 'draft' | 'raised'> {
  const known = new Set(recognised.diagnostics.map(doubtKey))
  return {
    draft: { ...recognised, diagnostics: doubts },
    raised: doubts.map(doubtKey).filter((key) => !known.has(key)),
  }
}
