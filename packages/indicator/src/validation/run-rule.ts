import { derivationsIn } from '../formula/calculate.ts'
import type { Derivation } from '../formula/evaluate/derivation.ts'
import { evaluate } from '../formula/evaluate/evaluate.ts'
import type { At, FormulaHost } from '../formula/evaluate/formula-host.ts'
import { describeBreach } from './describe-breach.ts'
import { missingAsZero } from './missing-as-zero.ts'
import type { PreparedRule } from './prepare-rule.ts'
import type { RuleResult } from './rule-result.ts'
import { runPair } from './run-pair.ts'

/** Runs a rule at a place and for a period: it holds, is left out with the reason, or does not hold. */
export function runRule({ rule, left, right, condition }: PreparedRule, at: At, host: FormulaHost): RuleResult {
  if (!condition) return runPair(rule, [evaluate(left, at, host), evaluate(right, at, host)], host)
  const frame = { rule: rule.id, at }
  const asEntered = evaluate(condition, at, host)
  const figures = [...derivationsIn(asEntered)].filter(({ reading }) => reading)
  const missing = figures.filter(({ reading }) => reading?.kind !== 'value')
  if (rule.missing === 'skip-if-all' && missing.length === figures.length)
    return { ...frame, outcome: 'skipped', because: reasonsOf(asEntered) }

  const zeros = rule.missing === 'skip-if-any' || missing.length === 0 ? null : missingAsZero(host)
  const judged = zeros ? evaluate(condition, at, zeros) : asEntered
  if (judged.value.kind !== 'condition') return { ...frame, outcome: 'skipped', because: reasonsOf(judged) }
  if (judged.value.holds) return { ...frame, outcome: 'passed' }
  return { ...frame, outcome: 'failed', finding: describeBreach(rule, judged, zeros ? missing : [], host) }
}

const reasonsOf = ({ value }: Derivation): string =>
  value.kind === 'absent' ? value.reasons.map(({ words }) => words).join('；') : '各项均无数'

/** Every rule at every place and period, in this order. */
export function* runRules(
  rules: readonly PreparedRule[],
  cells: Iterable<At>,
  host: FormulaHost,
): Generator<RuleResult> {
  for (const at of cells) for (const rule of rules) yield runRule(rule, at, host)
}
