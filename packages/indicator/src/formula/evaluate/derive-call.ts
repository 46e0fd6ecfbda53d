import { parseUnit } from '@tongtu/kernel'
import { FUNCTIONS } from '../functions/functions.ts'
import type { CallNode } from '../node.ts'
import { type SetQuestion, setQuestionOf } from '../set-question.ts'
import { absentAt } from './absence.ts'
import type { Evaluation, Worked } from './evaluation.ts'
import type { At, SetAnswer } from './formula-host.ts'
import { figure } from './value.ts'

/** A function: answered by the database where it can, otherwise worked out from single readings. */
export function deriveCall(node: CallNode, at: At, evaluation: Evaluation): Worked {
  const question = setQuestionOf(node)
  const answer = question && evaluation.host.answer?.(question, at)
  return answer ? fromAnswer(answer, question, at) : FUNCTIONS[node.function].work(node, at, evaluation)
}

function fromAnswer(answer: SetAnswer, { name }: SetQuestion, at: At): Worked {
  const value =
    answer.value === null
      ? absentAt('no_reading', at, answer.because, name)
      : figure(answer.value, answer.unit === null ? null : parseUnit(answer.unit))
  const { used, of, missing, extremes } = answer
  return { value, inputs: [], coverage: { used, of, missing }, ...(extremes && { extremes }) }
}
