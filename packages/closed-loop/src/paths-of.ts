import type { Loop, LoopTransition } from './loop.ts'

export interface LoopPaths {
  /** Every way from the start to an end that enters no state twice. */
  readonly toEnds: readonly (readonly LoopTransition[])[]
  /** Every round that enters no state twice, each once, with a shortest way from the start to where it begins. */
  readonly rounds: readonly {
    readonly approach: readonly LoopTransition[]
    readonly round: readonly LoopTransition[]
  }[]
}

/** Everything that can happen in a loop, as walks over its table: what a test has to drive. */
export function pathsOf(loop: Loop): LoopPaths {
  const start = loop.states[0]?.id ?? ''
  const ends = new Set(loop.states.filter(({ end }) => end !== null).map(({ id }) => id))
  const order = new Map(loop.states.map(({ id }, at) => [id, at]))
  const approaches = shortestWays(loop, start)
  const rounds = loop.states.flatMap(({ id }) => {
    // A round is found once: from the first of its states in the order of the file.
    const later = loop.transitions.filter(({ to }) => (order.get(to) ?? 0) >= (order.get(id) ?? 0))
    const found = walks(later, id, (at) => at === id)
    return found.map((round) => ({ approach: approaches.get(id) ?? [], round }))
  })
  return { toEnds: walks(loop.transitions, start, (at) => ends.has(at)), rounds }
}

/** All walks from a state to the first state that `isGoal`, entering none twice; at least one step long. */
function walks(
  transitions: readonly LoopTransition[],
  start: string,
  isGoal: (state: string) => boolean,
): readonly (readonly LoopTransition[])[] {
  const found: (readonly LoopTransition[])[] = []
  const follow = (state: string, walked: readonly LoopTransition[], entered: ReadonlySet<string>) => {
    for (const step of transitions.filter(({ from }) => from === state)) {
      if (isGoal(step.to)) found.push([...walked, step])
      else if (!entered.has(step.to)) follow(step.to, [...walked, step], new Set(entered).add(step.to))
    }
  }
  follow(start, [], new Set([start]))
  return found
}

function shortestWays(loop: Loop, start: string): ReadonlyMap<string, readonly LoopTransition[]> {
  const ways = new Map<string, readonly LoopTransition[]>([[start, []]])
  for (const [state, way] of ways)
    for (const step of loop.transitions)
      if (step.from === state && !ways.has(step.to)) ways.set(step.to, [...way, step])
  return ways
}
