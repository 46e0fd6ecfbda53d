export { allowedEvents, type Offer } from './allowed-events.ts'
export type { Asker, Case, CaseEntry, CaseEvent, Effect, Fact, FormValues, Now, Refusal, Step } from './case.ts'
export { checkLoop } from './check/check-loop.ts'
export type { ConditionName } from './condition.ts'
export { lastDayBeforeClock, redate } from './due-day.ts'
export { checkForm } from './form.ts'
export { type LoopArrow, type LoopLayout, type LoopPlace, layOut } from './lay-out.ts'
export {
  type DueRule,
  type EndKind,
  type FieldKind,
  type FormField,
  type Loop,
  type LoopState,
  type LoopTransition,
  stateOf,
} from './loop.ts'
export type { LoopProblem } from './loop-problem.ts'
export { type Opener, openCase } from './open-case.ts'
export { PARTIES, type Party } from './party.ts'
export { type LoopPaths, pathsOf } from './paths-of.ts'
export { readLoop } from './read/read-loop.ts'
export { timeoutOf } from './timeout-of.ts'
export { transition } from './transition.ts'
