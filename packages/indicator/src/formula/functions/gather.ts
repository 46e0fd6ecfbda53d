import { absenceOf, absentAt, isNotApplicable, isNotExpected } from '../evaluate/absence.ts'
import { inOneUnit } from '../evaluate/arithmetic.ts'
import type { Derivation } from '../evaluate/derivation.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import type { At } from '../evaluate/formula-host.ts'
import type { SetCoverage } from '../evaluate/set-coverage.ts'
import { type AbsentValue, type FigureValue, figureIn } from '../evaluate/value.ts'
import type { FormulaNode } from '../node.ts'

/** A figure of a set, in the unit of the set's first. */
export interface Member {
  readonly derivation: Derivation
  readonly figure: FigureValue
}

/** What stands between the brackets of a function over sets: figures, members of places, or both. */
export interface Gathered {
  readonly inputs: readonly Derivation[]
  /** Those that have a figure. */
  readonly members: readonly Member[]
  /** Why nothing can be made of them. */
  readonly absent: AbsentValue | null
  /** Where there is a set of places. */
  readonly coverage: SetCoverage | null
}

/**
 * Collects the arguments of a function. A figure that stands by itself must be there. Of a set, places that the figure does
 * not exist for are left out; `complete` asks for all others, otherwise the figures that are there count and the coverage
 * says who is missing.
 */
export function gather(args: readonly FormulaNode[], at: At, evaluation: Evaluation, complete: boolean): Gathered {
  const alone: Derivation[] = []
  const places: Derivation[] = []
  for (const arg of args) {
    if (arg.kind !== 'members') {
      alone.push(evaluation.derive(arg, at))
      continue
    }
    const { derivations, absent } = evaluation.deriveMembers(arg, at)
    if (absent) return { inputs: alone, members: [], absent, coverage: { used: 0, of: 0, missing: [] } }
    places.push(...derivations)
  }
  const inputs = [...alone, ...places]
  const coverage = args.some(({ kind }) => kind === 'members') ? coverageIn(places) : null
  const needed = complete ? inputs.filter(({ value }) => !isNotApplicable(value)) : alone
  const present = inputs.filter(({ value }) => value.kind === 'figure')
  const absent = absenceOf(needed) ?? (present.length === 0 ? absenceOf(inputs) : null)
  if (absent) return { inputs, members: [], absent, coverage }
  const members = inFirstUnit(present)
  return members
    ? { inputs, members, absent: null, coverage }
    : { inputs, members: [], absent: absentAt('units_differ', at, '各项单位不同，不能放在一起算'), coverage }
}

function coverageIn(places: readonly Derivation[]): SetCoverage {
  const expected = places.filter(({ value }) => !isNotExpected(value))
  const missing = expected.filter(({ value }) => value.kind === 'absent')
  return { used: expected.length - missing.length, of: expected.length, missing: missing.map(({ at }) => at.place) }
}

/** Figures in the unit of the first that has one; null where they measure different things. */
export function inFirstUnit(derivations: readonly Derivation[]): Member[] | null {
  const figures = derivations.map(({ value }) => figureIn(value))
  const first = figures.find(({ unit }) => unit !== null) ?? figures[0]
  const members: Member[] = []
  for (const [at, derivation] of derivations.entries()) {
    const pair = inOneUnit(first!, figures[at]!)
    if (!pair) return null
    members.push({ derivation, figure: pair[1] })
  }
  return members
}
