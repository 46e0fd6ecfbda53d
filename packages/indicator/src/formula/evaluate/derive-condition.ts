import type { ComparisonNode, ComparisonOperator, LogicNode, NotNode } from '../node.ts'
import { absenceOf, absentAt, called, where } from './absence.ts'
import { inOneUnit } from './arithmetic.ts'
import type { Derivation } from './derivation.ts'
import type { Evaluation, Worked } from './evaluation.ts'
import type { At } from './formula-host.ts'
import { condition, figureIn, holdsIn } from './value.ts'

/** Compares exactly, in one unit. */
export function deriveComparison(node: ComparisonNode, at: At, { derive, host }: Evaluation): Worked {
  const inputs = [derive(node.left, at), derive(node.right, at)]
  const absent = absenceOf(inputs)
  if (absent) return { value: absent, inputs }
  const pair = inOneUnit(figureIn(inputs[0]!.value), figureIn(inputs[1]!.value))
  if (!pair) {
    const words = `${where(node.left, at, host)}与“${called(node.right, host)}”单位不同，不能比较`
    return { value: absentAt('units_differ', at, words), inputs }
  }
  return { value: condition(satisfies(node.operator, pair[0].amount.comparedTo(pair[1].amount))), inputs }
}

function satisfies(operator: ComparisonOperator, side: number): boolean {
  switch (operator) {
    case '=':
      return side === 0
    case '!=':
      return side !== 0
    case '>':
      return side > 0
    case '>=':
      return side >= 0
    case '<':
      return side < 0
    case '<=':
      return side <= 0
  }
}

/** One side may settle it without the other: a false one of 且, a true one of 或. */
export function deriveLogic(node: LogicNode, at: At, { derive }: Evaluation): Worked {
  const settles = node.operator === 'or'
  const inputs = [derive(node.left, at), derive(node.right, at)]
  if (inputs.some(({ value }) => value.kind === 'condition' && value.holds === settles))
    return { value: condition(settles), inputs }
  return { value: absenceOf(inputs) ?? condition(!settles), inputs }
}

export function deriveNot(node: NotNode, at: At, { derive }: Evaluation): Worked {
  const inputs: Derivation[] = [derive(node.operand, at)]
  return { value: absenceOf(inputs) ?? condition(!holdsIn(inputs[0]!.value)), inputs }
}
