import { checkPlan, type Diagnostic, doubtKey, type PlanDraft } from '@tongtu/plan'

/**
 * What is still doubted about a reviewed draft: the checks run anew on it, and of the parser's doubts those that the
 * reviewer has not settled. An error that the checks find stays until the draft itself is right.
 */
export function openDiagnostics(draft: PlanDraft, accepted: readonly string[]): Diagnostic[] {
  const settled = new Set(accepted)
  const doubts = draft.diagnostics.filter((diagnostic) => !diagnostic.code.startsWith('TT-C-'))
  return [...doubts, ...checkPlan(draft)]
    .filter((diagnostic) => diagnostic.severity === 'error' || !settled.has(doubtKey(diagnostic)))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}
