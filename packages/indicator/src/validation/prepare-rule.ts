import type { Diagnostic } from '@tongtu/kernel'
import { checkFormula } from '../formula/check/check-formula.ts'
import type { FactsOf } from '../formula/indicator-facts.ts'
import { type FormulaNode, partsOf } from '../formula/node.ts'
import type { ValidationRule } from './validation-rule.ts'

/** A rule that can be run. `condition` is null where only the presence of figures is asked for. */
export interface PreparedRule {
  readonly rule: ValidationRule
  readonly left: FormulaNode
  readonly right: FormulaNode
  readonly condition: FormulaNode | null
}

export type RulePreparation =
  | { readonly prepared: PreparedRule; readonly problems: readonly Diagnostic[] }
  | { readonly prepared: null; readonly problems: readonly Diagnostic[] }

/**
 * Reads and checks both sides of a rule together, so that figures that cannot be compared are refused before anything is
 * run. Columns count in the text `left operator right`.
 */
export function prepareRule(rule: ValidationRule, factsOf: FactsOf): RulePreparation {
  const isPair = rule.operator === 'both-or-neither' || rule.operator === 'not-both'
  const text = isPair ? `缺数(${rule.left}) 或 缺数(${rule.right})` : `${rule.left} ${rule.operator} ${rule.right}`
  const { formula, problems } = checkFormula(text, { defines: null, factsOf })
  if (!formula) return { prepared: null, problems }
  const [left, right] = isPair ? partsOf(formula).flatMap(partsOf) : partsOf(formula)
  return { prepared: { rule, left: left!, right: right!, condition: isPair ? null : formula }, problems }
}
