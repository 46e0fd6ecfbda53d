import type { Diagnostic, Unit } from '@tongtu/kernel'
import type { FactsOf } from '../indicator-facts.ts'
import { indicatorUnit, type PrintedUnit } from '../indicator-unit.ts'
import { type FormulaNode, mapParts, type NumberNode } from '../node.ts'
import { parseFormula } from '../parse/parse-formula.ts'
import { checkKinds } from './check-kinds.ts'
import { checkNames } from './check-names.ts'
import { checkUnits } from './check-units.ts'

/** A formula that may be computed, or null; `problems` are errors then, otherwise warnings. */
export type CheckedFormula =
  | { readonly formula: FormulaNode; readonly unit: Unit | null; readonly problems: readonly Diagnostic[] }
  | { readonly formula: null; readonly unit: null; readonly problems: readonly Diagnostic[] }

export interface FormulaFrame {
  /** The indicator that the formula defines; null for a condition. */
  readonly defines: PrintedUnit | null
  readonly factsOf: FactsOf
}

/**
 * From the text to a formula that may be computed: read, then kinds, names and units checked, each only where the one before
 * found nothing. What comes back is the tree of the text with two things settled: factors that only convert are marked, and
 * 平均 of an indicator that has a weight is 加权平均 with it.
 */
export function checkFormula(text: string, { defines, factsOf }: FormulaFrame): CheckedFormula {
  const { formula, problems } = parseFormula(text)
  if (!formula) return { formula: null, unit: null, problems }
  const misplaced = checkKinds(formula, text, defines ? 'figure' : 'condition')
  if (misplaced.length > 0) return { formula: null, unit: null, problems: misplaced }
  const unknown = checkNames(formula, text, factsOf)
  if (unknown.length > 0) return { formula: null, unit: null, problems: unknown }
  const units = checkUnits(formula, text, defines && indicatorUnit(defines), factsOf)
  if (units.problems.some(({ severity }) => severity === 'error'))
    return { formula: null, unit: null, problems: units.problems }
  return { formula: settle(formula, units.conversions, factsOf), unit: units.unit, problems: units.problems }
}

function settle(formula: FormulaNode, conversions: ReadonlySet<NumberNode>, factsOf: FactsOf): FormulaNode {
  if (formula.kind === 'number') return conversions.has(formula) ? { ...formula, converts: true } : formula
  const node = mapParts(formula, (part) => settle(part, conversions, factsOf))
  if (node.kind !== 'call' || node.function !== 'mean') return node
  const [set] = node.args
  const weight = set?.kind === 'members' && set.of.kind === 'name' ? factsOf(set.of.name)?.weight : null
  if (!set || !weight) return node
  return { ...node, function: 'weightedMean', args: [set, { kind: 'name', name: weight, span: set.span }] }
}
