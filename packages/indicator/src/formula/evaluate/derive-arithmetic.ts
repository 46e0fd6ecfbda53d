import type { ArithmeticNode, NegationNode } from '../node.ts'
import { absenceOf, absentAt, called, where } from './absence.ts'
import { reckon } from './arithmetic.ts'
import type { Evaluation, Worked } from './evaluation.ts'
import type { At } from './formula-host.ts'
import { figure, figureIn } from './value.ts'

/** Both sides must be there; a divisor that is zero leaves nothing to be said. */
export function deriveArithmetic(node: ArithmeticNode, at: At, { derive, host }: Evaluation): Worked {
  const inputs = [derive(node.left, at), derive(node.right, at)]
  const absent = absenceOf(inputs)
  if (absent) return { value: absent, inputs }
  const [left, right] = inputs.map(({ value }) => figureIn(value))
  const value = reckon(node.operator, left!, right!)
  if (value) return { value, inputs }
  const failed =
    node.operator === '/'
      ? absentAt('division_by_zero', at, `${where(node.right, at, host)}为 0，不能作除数`)
      : absentAt('units_differ', at, `${where(node.left, at, host)}与“${called(node.right, host)}”单位不同，不能加减`)
  return { value: failed, inputs }
}

export function deriveNegation(node: NegationNode, at: At, { derive }: Evaluation): Worked {
  const inputs = [derive(node.operand, at)]
  const absent = absenceOf(inputs)
  if (absent) return { value: absent, inputs }
  const { amount, unit } = figureIn(inputs[0]!.value)
  return { value: figure(amount.negated(), unit), inputs }
}
