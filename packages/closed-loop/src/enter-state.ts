import type { Case, CaseEntry, Effect, Now } from './case.ts'
import { dueDay } from './due-day.ts'
import type { LoopState } from './loop.ts'
import type { Party } from './party.ts'

/** The case as it stands after entering `state` today: new owner, new due day. */
export function enterState(current: Case, state: LoopState, now: Now): Case {
  const enteredOn = now.today
  const dueOn = dueDay(state.due, { enteredOn, deadline: current.deadline }, now.calendar)
  return { ...current, state: state.id, owner: state.owner, dueOn, enteredOn }
}

/** What follows from moving between two states: the lock turned, the next owner called, others told. */
export function effectsOfMove(
  wasLocked: boolean,
  state: LoopState,
  as: CaseEntry['as'],
  tells: readonly Party[],
): readonly Effect[] {
  const lock: readonly Effect[] = state.locked === wasLocked ? [] : [{ kind: state.locked ? 'lock' : 'unlock' }]
  // Whoever moved the case on to themselves needs no message about it.
  const called = state.owner !== null && state.owner !== as ? [state.owner] : []
  const told = tells.filter((party) => party !== state.owner && party !== as)
  return [
    ...lock,
    ...called.map((party): Effect => ({ kind: 'notify', party, task: true })),
    ...told.map((party): Effect => ({ kind: 'notify', party, task: false })),
  ]
}
