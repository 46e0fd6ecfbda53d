import type { Diagnostic } from '@tongtu/kernel'
import type { FactsOf } from '../indicator-facts.ts'
import { type FormulaNode, partsOf } from '../node.ts'
import { refusal } from '../refusal.ts'

/** Names that no indicator has. */
export function checkNames(formula: FormulaNode, text: string, factsOf: FactsOf): Diagnostic[] {
  if (formula.kind === 'name')
    return factsOf(formula.name) ? [] : [refusal(text, 'TT-Y-021', formula.span, `没有名为“${formula.name}”的指标`)]
  return partsOf(formula).flatMap((part) => checkNames(part, text, factsOf))
}
