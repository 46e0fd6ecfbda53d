import type { IsoDay } from '@tongtu/kernel'
import type { Case, CaseEntry, Now, Step } from './case.ts'
import { effectsOfMove, enterState } from './enter-state.ts'
import type { Loop } from './loop.ts'
import type { Party } from './party.ts'

/** A person acting for a party, or a job. */
export type Opener = { readonly id: string; readonly as: Party } | 'clock'

/** Opens a case in the first state of the loop. A job opens it as the clock. */
export function openCase(
  loop: Loop,
  { about, deadline, by }: { about: string; deadline: IsoDay; by: Opener },
  now: Now,
): Step {
  const start = loop.states[0]
  if (!start) throw new RangeError(`loop ${loop.id} has no state`)
  const as: CaseEntry['as'] = by === 'clock' ? by : by.as
  const blank: Case = {
    loop: loop.id,
    loopVersion: loop.version,
    about,
    state: start.id,
    owner: null,
    dueOn: null,
    deadline,
    enteredOn: now.today,
    version: 1,
    reporterId: null,
    onBehalf: false,
    verifierId: null,
  }
  return {
    case: enterState(blank, start, now),
    entry: {
      caseVersion: 1,
      event: 'open',
      from: null,
      to: start.id,
      on: now.today,
      byId: by === 'clock' ? null : by.id,
      as,
      form: {},
    },
    effects: effectsOfMove(false, start, as, []),
  }
}
