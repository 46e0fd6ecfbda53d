import type { Diagnostic } from '@tongtu/kernel'
import type { PlanDraft } from '../plan-draft.ts'
import type { CheckContext, CheckRule, PassedCheck } from './check-rule.ts'
import { collectFacts } from './facts/collect-facts.ts'
import { pairWithSuperior } from './facts/pair-with-superior.ts'
import { solveQuotients } from './identities/solve-quotients.ts'
import { CHECK_RULES } from './rules.ts'

export interface CheckReport {
  /** In the order of the text; equal places by code. */
  readonly findings: readonly Diagnostic[]
  readonly passed: readonly PassedCheck[]
  readonly notApplicable: readonly { readonly code: string; readonly title: string; readonly reason: string }[]
}

const contextOf = (draft: PlanDraft, parent: PlanDraft | undefined): CheckContext => {
  const facts = collectFacts(draft)
  return {
    draft,
    facts,
    quotients: solveQuotients(facts),
    parent:
      parent === undefined ? null : { draft: parent, pairs: pairWithSuperior(draft, facts, collectFacts(parent)) },
  }
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/**
 * Runs every rule over a draft: what contradicts itself or cannot be verified, what was looked at and holds,
 * and which rules had nothing to look at. Pure; spans index the draft's own text.
 */
export const checkPlanReport = (draft: PlanDraft, parent?: PlanDraft): CheckReport =>
  runRules(CHECK_RULES, contextOf(draft, parent))

/** The findings of `checkPlanReport` alone. */
export const checkPlan = (draft: PlanDraft, parent?: PlanDraft): readonly Diagnostic[] =>
  checkPlanReport(draft, parent).findings

/** Of the findings of `checkPlan` those against the superior plan. */
export const checkAgainstSuperior = (draft: PlanDraft, superior: PlanDraft): readonly Diagnostic[] =>
  runRules(
    CHECK_RULES.filter(({ ofSuperior }) => ofSuperior),
    contextOf(draft, superior),
  ).findings

const runRules = (rules: readonly CheckRule[], context: CheckContext): CheckReport => {
  const findings: Diagnostic[] = []
  const passed: PassedCheck[] = []
  const notApplicable: CheckReport['notApplicable'][number][] = []
  for (const { code, severity, title, passedTitle = title, check } of rules) {
    const outcome = check(context)
    for (const finding of outcome.findings) findings.push({ code, severity, ...finding })
    const said = new Set<string>()
    for (const entry of outcome.passed ?? []) {
      // figures printed at several places are held against each other once for every place
      const words = `${entry.message}\n${entry.formula}`
      if (entry.spans.length > 1 && said.has(words)) continue
      said.add(words)
      passed.push({ code, title: passedTitle, ...entry })
    }
    if (outcome.notApplicable !== undefined) notApplicable.push({ code, title, reason: outcome.notApplicable })
  }
  return { findings: findings.sort(byPlace), passed, notApplicable }
}
