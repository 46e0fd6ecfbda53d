import type { Loop, LoopTransition } from '../loop.ts'
import { type LoopProblem, placeOfState } from '../loop-problem.ts'

export function allReachable(loop: Loop): readonly LoopProblem[] {
  const start = loop.states.slice(0, 1).map(({ id }) => id)
  const reached = closure(start, loop.transitions, ({ from, to }) => [from, to])
  return loop.states
    .filter(({ id }) => !reached.has(id))
    .map((state) => ({
      code: 'TT-L-121',
      place: placeOfState(state),
      message: '从起点走不到；补一条通向这里的流转，或删去此状态',
    }))
}

export function allReachAnEnd(loop: Loop): readonly LoopProblem[] {
  const ends = loop.states.filter(({ end }) => end !== null).map(({ id }) => id)
  const reaching = closure(ends, loop.transitions, ({ from, to }) => [to, from])
  return loop.states
    .filter(({ id }) => !reaching.has(id))
    .map((state) => ({
      code: 'TT-L-122',
      place: placeOfState(state),
      message: '走不到结束；补一条通向结束状态的流转',
    }))
}

/** All states that the edges lead to from the given ones, those included. */
function closure(
  from: readonly string[],
  transitions: readonly LoopTransition[],
  edge: (transition: LoopTransition) => readonly [string, string],
): ReadonlySet<string> {
  const reached = new Set(from)
  // A set visits what is added while it is walked, so this ends when nothing new is reached.
  for (const state of reached)
    for (const transition of transitions) {
      const [tail, head] = edge(transition)
      if (tail === state) reached.add(head)
    }
  return reached
}
