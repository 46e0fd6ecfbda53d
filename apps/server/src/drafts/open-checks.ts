import {
  CHECK_RULES,
  type CheckReport,
  checkPlanReport,
  type Diagnostic,
  joinDiagnostics,
  openDoubts,
  type PlanDraft,
  type Review,
} from '@tongtu/plan'

/** Arithmetic that was looked at and holds, with the name of the rule that looked. */
export interface PassedCheck {
  readonly code: string
  readonly title: string
  readonly message: string
  readonly formula: string
  readonly spans: CheckReport['passed'][number]['spans']
}

/** What the checks say about a plan besides its doubts. */
export interface GreenSide {
  readonly passed: readonly PassedCheck[]
  readonly notApplicable: CheckReport['notApplicable']
}

export interface OpenChecks extends GreenSide {
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What is still doubted about a reviewed draft, and what holds: the checks run anew on it, and of the parser's doubts
 * those that the review leaves open. What the wizard shows as closed is closed here: both ask `openDoubts`.
 */
export function openChecks(draft: PlanDraft, review: Review): OpenChecks {
  const doubts = draft.diagnostics.filter((diagnostic) => !diagnostic.code.startsWith('TT-C-'))
  const { findings, passed, notApplicable } = checkPlanReport(draft)
  return {
    diagnostics: openDoubts({ ...review, draft: { ...draft, diagnostics: joinDiagnostics(doubts, findings) } }),
    passed: passed.map((one) => ({ title: ruleTitle(one.code) ?? one.code, ...one })),
    notApplicable,
  }
}

const titles: ReadonlyMap<string, string> = new Map(CHECK_RULES.map(({ code, title }) => [code, title]))

/** What a rule of the checks is called; null for a doubt of the parser. */
export function ruleTitle(code: string): string | null {
  return titles.get(code) ?? null
}
