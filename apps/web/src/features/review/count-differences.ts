import { hashKey } from '@tanstack/react-query'
import { type Review, reviewItems } from '@tongtu/plan'

/** In how many items and answered doubts two reviews of one draft differ: other words or figures, passed or not. */
export function countDifferences(one: Review, other: Review): number {
  const [here, there] = [statesOf(one), statesOf(other)]
  return [...new Set([...here.keys(), ...there.keys()])].filter((id) => here.get(id) !== there.get(id)).length
}

function statesOf({ draft, accepted }: Review): Map<string, string> {
  const states = new Map(reviewItems(draft).map((item) => [item.id, hashKey([item])]))
  for (const id of accepted) states.set(id, `${states.get(id) ?? ''} accepted`)
  return states
}
