import type { Loop } from '../loop.ts'
import type { LoopProblem } from '../loop-problem.ts'
import { allReachAnEnd, allReachable } from './graph-rules.ts'
import { ownersCanAct, statesOnce, statesOwnedAndDated } from './state-rules.ts'
import {
  clocksAlone,
  conditionsGrounded,
  endsReopenedOnly,
  eventsOnce,
  fieldsOnce,
  somebodyActs,
  statesExist,
} from './transition-rules.ts'

type Rule = (loop: Loop) => readonly LoopProblem[]

const rowRules: readonly Rule[] = [statesOnce, statesExist]
const loopRules: readonly Rule[] = [
  statesOwnedAndDated,
  ownersCanAct,
  eventsOnce,
  somebodyActs,
  endsReopenedOnly,
  clocksAlone,
  conditionsGrounded,
  fieldsOnce,
  allReachable,
  allReachAnEnd,
]

/**
 * What is wrong with a loop as a whole; empty when a case of it can never be without owner, due day or way to an end.
 * A table that names states twice or not at all is judged no further.
 */
export function checkLoop(loop: Loop): readonly LoopProblem[] {
  const broken = rowRules.flatMap((rule) => rule(loop))
  return broken.length > 0 ? broken : loopRules.flatMap((rule) => rule(loop))
}
