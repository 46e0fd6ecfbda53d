import { absenceOf } from '../formula/evaluate/absence.ts'
import type { Derivation } from '../formula/evaluate/derivation.ts'
import type { FormulaHost } from '../formula/evaluate/formula-host.ts'
import { describePair } from './describe-breach.ts'
import type { RuleResult } from './rule-result.ts'
import type { ValidationRule } from './validation-rule.ts'

/**
 * Whether two figures are there together, or not both. A figure that does not apply, is not due or is withheld is not owed,
 * so the other one may stand alone. Zero is a figure.
 */
export function runPair(rule: ValidationRule, sides: readonly [Derivation, Derivation], host: FormulaHost): RuleResult {
  const frame = { rule: rule.id, at: sides[0].at }
  const present = sides.filter(({ value }) => value.kind !== 'absent').length
  const isBroken = rule.operator === 'not-both' ? present === 2 : present === 1
  if (!isBroken) return { ...frame, outcome: 'passed' }
  const absent = absenceOf(sides)
  if (absent?.reasons.every(({ absence }) => absence !== undefined && absence !== 'blank'))
    return { ...frame, outcome: 'skipped', because: absent.reasons.map(({ words }) => words).join('；') }
  return { ...frame, outcome: 'failed', finding: describePair(rule, sides, host) }
}
