import { groupBy } from '@tongtu/kernel'
import type { Diagnostic, Severity } from '@tongtu/plan'
import { bySeverity } from './severities.ts'

/** Doubts of one rule that are read and answered together, or a single one. */
export interface DoubtGroup<Doubt extends Diagnostic> {
  readonly key: string
  readonly severity: Severity
  readonly code: string
  readonly doubts: readonly Doubt[]
}

/** A rule that found fewer is shown one by one. */
const MANY = 4

/**
 * The gravest first, and of one severity what was found once before what was found all over the text; each list in the
 * order of the doubts.
 */
export function groupDoubts<Doubt extends Diagnostic>(doubts: readonly Doubt[]): DoubtGroup<Doubt>[] {
  const ruleOf = ({ severity, code }: Doubt) => `${severity} ${code}`
  const rules = groupBy(doubts, ruleOf)
  const single: DoubtGroup<Doubt>[] = []
  const grouped: DoubtGroup<Doubt>[] = []
  for (const [at, doubt] of doubts.entries()) {
    const { severity, code } = doubt
    const rule = ruleOf(doubt)
    const same = rules.get(rule) ?? []
    if (same.length < MANY) single.push({ key: `${rule} ${at}`, severity, code, doubts: [doubt] })
    else if (same[0] === doubt) grouped.push({ key: rule, severity, code, doubts: same })
  }
  return [...single, ...grouped].sort(bySeverity)
}
