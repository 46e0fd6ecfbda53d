import { type CircularFact, criticismKinds, type FactKind, praiseKinds } from './circular-fact.ts'

/** Facts that a circular could name, and the three it is proposed to name. */
export interface Proposals {
  readonly proposed: readonly CircularFact[]
  /** All the others that hold, in the same order. */
  readonly others: readonly CircularFact[]
  /** Units left out though theirs weighs as much as the third: proposals of equal weight go by name. */
  readonly tied: readonly string[]
}

const PROPOSED = 3
const rank: readonly FactKind[] = [...praiseKinds, ...criticismKinds]

/**
 * The weightiest fact of each of three units; fewer where fewer hold. Facts come unit by unit in the order of names, and
 * the sort is stable, so that the same facts always give the same proposals.
 */
export function proposeFacts(facts: readonly CircularFact[]): Proposals {
  const ordered = [...facts].sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind) || b.weight - a.weight)
  const first = ordered.filter(
    (fact, index) => ordered.findIndex((earlier) => earlier.unit.id === fact.unit.id) === index,
  )
  const proposed = first.slice(0, PROPOSED)
  const last = proposed[PROPOSED - 1]
  return {
    proposed,
    others: ordered.filter((fact) => !proposed.includes(fact)),
    tied: first
      .slice(PROPOSED)
      .filter(({ kind, weight }) => kind === last?.kind && weight === last.weight)
      .map(({ unit }) => unit.name),
  }
}
