import type { Reading } from '../reading/reading.ts'
import type { Attainment, Outcome } from './attainment.ts'
import type { AttainmentContext } from './attainment-context.ts'
import { meets } from './meets.ts'
import type { MilestoneTarget } from './rules-of.ts'

/** Which definition's result is the verdict of a target with several: the first, a named one, the worst, the best. */
export type Governing = 'primary' | { readonly name: string } | 'all' | 'any'

/** What was measured under one definition; null is the primary one. */
export interface DefinitionReading {
  readonly name: string | null
  readonly reading: Reading | null
  readonly context?: AttainmentContext
}

export interface DefinitionAttainment extends Attainment {
  readonly name: string | null
  /** Whether this one is the verdict. */
  readonly governs: boolean
}

const WORST_FIRST: readonly Outcome[] = ['not_met', 'undecided', 'met_marginal', 'met']

/**
 * Tests every definition of a target against its own reading and says whose result is the verdict: by default the primary
 * one's, since the bracket holds the other. The primary definition stands first in the result.
 */
export function meetsEach(
  { rule, alternatives }: MilestoneTarget,
  readings: readonly DefinitionReading[],
  governing: Governing = 'primary',
): readonly DefinitionAttainment[] {
  const results = [{ name: null, rule }, ...alternatives].map((definition, at) => {
    const measured = readings.find(({ name }) => (at === 0 ? name === null : name === definition.name))
    return { name: definition.name, ...meets(definition.rule, measured?.reading ?? null, measured?.context) }
  })
  const chosen = chosenAt(results, governing)
  return results.map((result, at) => ({ ...result, governs: at === chosen }))
}

/** The worst of several results, undecided before met: a promise of several parts is met when all are. */
export function worstOf<T extends Pick<Attainment, 'outcome'>>(results: readonly T[]): T | null {
  return results.toSorted((one, other) => rank(one) - rank(other))[0] ?? null
}

function chosenAt(results: readonly (Attainment & { name: string | null })[], governing: Governing): number {
  if (governing === 'primary') return 0
  if (typeof governing === 'object')
    return Math.max(
      0,
      results.findIndex(({ name }) => name === governing.name),
    )
  if (governing === 'all') return results.indexOf(worstOf(results)!)
  return results.indexOf(results.toSorted((one, other) => rank(other) - rank(one))[0]!)
}

const rank = ({ outcome }: Pick<Attainment, 'outcome'>) => WORST_FIRST.indexOf(outcome)
