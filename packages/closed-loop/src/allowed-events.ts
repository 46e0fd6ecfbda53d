import type { Asker, Case, Fact, Now, Refusal } from './case.ts'
import type { Loop, LoopTransition } from './loop.ts'
import { permission } from './permission.ts'

/** A step that people can take from where the case is; `refused` says why this asker cannot. */
export interface Offer {
  readonly transition: LoopTransition
  readonly refused: Refusal | null
}

/** Every step of people from the present state in the order of the table: the buttons, and why one is missing. */
export function allowedEvents(
  loop: Loop,
  current: Case,
  asker: Asker,
  facts: readonly Fact[],
  now: Now,
): readonly Offer[] {
  return loop.transitions
    .filter(({ from, by }) => from === current.state && by !== 'clock')
    .map((transition) => {
      const answer = permission(transition, current, asker, facts, now)
      return { transition, refused: 'refused' in answer ? answer.refused : null }
    })
}
