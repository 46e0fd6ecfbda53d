import type { FormulaNode } from '../node.ts'
import { absentAt } from './absence.ts'
import type { Derivation } from './derivation.ts'
import { deriveArithmetic, deriveNegation } from './derive-arithmetic.ts'
import { deriveCall } from './derive-call.ts'
import { deriveComparison, deriveLogic, deriveNot } from './derive-condition.ts'
import { deriveMembers } from './derive-members.ts'
import { deriveName } from './derive-name.ts'
import { deriveNumber } from './derive-number.ts'
import type { Evaluation, Worked } from './evaluation.ts'
import type { At, FormulaHost } from './formula-host.ts'

/**
 * Computes a formula that was checked, at a place and for a period: a value or why there is none, with everything it was
 * made of. Exact decimals throughout; the same readings give the same derivation.
 */
export function evaluate(formula: FormulaNode, at: At, host: FormulaHost): Derivation {
  const evaluation: Evaluation = {
    host,
    derive: (node, here) => ({ node, at: here, ...work(node, here, evaluation) }),
    deriveMembers: (node, here) => deriveMembers(node, here, evaluation),
  }
  return evaluation.derive(formula, at)
}

function work(node: FormulaNode, at: At, evaluation: Evaluation): Worked {
  switch (node.kind) {
    case 'number':
      return deriveNumber(node)
    case 'nothing':
      return { value: absentAt('nothing_by_formula', at, '公式规定此时不计算'), inputs: [] }
    case 'name':
      return deriveName(node, at, evaluation)
    case 'negation':
      return deriveNegation(node, at, evaluation)
    case 'arithmetic':
      return deriveArithmetic(node, at, evaluation)
    case 'comparison':
      return deriveComparison(node, at, evaluation)
    case 'logic':
      return deriveLogic(node, at, evaluation)
    case 'not':
      return deriveNot(node, at, evaluation)
    case 'call':
      return deriveCall(node, at, evaluation)
    case 'members':
      throw new TypeError('a set stands outside a function: check the formula before it is computed')
  }
}
