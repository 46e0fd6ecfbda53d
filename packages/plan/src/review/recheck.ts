import type { Diagnostic } from '@tongtu/kernel'
import { type CheckReport, checkPlanReport } from '../check/check-plan.ts'
import type { CheckRule } from '../check/check-rule.ts'
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

const codesOf = (rules: readonly CheckRule[]): ReadonlySet<string> => new Set(rules.map(({ code }) => code))
const RULES = codesOf(CHECK_RULES)
const OF_DOCUMENT = codesOf(CHECK_RULES.filter(({ ofDocument }) => ofDocument))

/**
 * Runs the rules anew over a draft as it has been corrected. Their earlier findings give way to what they find now; the
 * parser's own doubts stay, and so does what a rule found about the document itself: a number that a merged or deleted
 * measure leaves behind is not missing in it. The wizard while one works and the server at the confirmation both ask here.
 */
export function recheck(draft: PlanDraft): Recheck {
  const { findings, ...rest } = checkPlanReport(draft)
  const stays = draft.diagnostics.filter(({ code }) => !RULES.has(code) || OF_DOCUMENT.has(code))
  return {
    doubts: joinDiagnostics(
      stays,
      findings.filter(({ code }) => !OF_DOCUMENT.has(code)),
    ),
    ...rest,
  }
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
