import {
  type CheckReport,
  type Diagnostic,
  openDoubts,
  type PlanDraft,
  type Review,
  recheck,
  withDoubts,
} from '@tongtu/plan'

/** What the checks say about a plan besides its doubts. */
export interface GreenSide {
  readonly passed: CheckReport['passed']
  readonly notApplicable: CheckReport['notApplicable']
}

export interface OpenChecks extends GreenSide {
  readonly diagnostics: readonly Diagnostic[]
}

/** What is still doubted about a reviewed draft, and what holds: what the wizard shows at every correction. */
export function openChecks(draft: PlanDraft, review: Review): OpenChecks {
  const { doubts, passed, notApplicable } = recheck(draft)
  return {
    diagnostics: openDoubts({ ...review, ...withDoubts(review.draft, doubts) }),
    passed,
    notApplicable,
  }
}
