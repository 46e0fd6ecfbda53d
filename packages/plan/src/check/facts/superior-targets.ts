import { groupBy } from '@tongtu/kernel'
import type { Fact } from './fact.ts'
import { headlineOf, isHeadline } from './headlines.ts'

/** One quantity that a superior plan promises, with its figures of all years. */
export interface SuperiorTarget {
  /** The figure that stands for it: the goal's own before the table's, the last year before the others. */
  readonly wanted: Fact
  readonly facts: readonly Fact[]
  /** Of its goals and its indicator table; else of a single measure. */
  readonly headline: boolean
}

const quantity = ({ key, nature, annual }: Fact): string => [key, nature, annual].join('|')

/** A name that only means something in its own sentence (规模) is nothing that another plan could take over. */
const isLocal = ({ key, home }: Fact): boolean => key.endsWith(`@${home.id}`)

/**
 * What a superior plan promises, each quantity once: first its headlines, then what only its measures name. A measure's
 * figure of a headline is left to the headline.
 */
export const superiorTargets = (facts: readonly Fact[]): readonly SuperiorTarget[] => {
  const targets = facts.filter(({ role }) => role === 'target')
  const headlines = groupBy(targets.filter(isHeadline), quantity)
  const others = groupBy(
    targets.filter((fact) => !headlines.has(quantity(fact)) && !isHeadline(fact) && !isLocal(fact)),
    quantity,
  )
  return [
    ...[...headlines.values()].map((group) => ({ wanted: headlineOf(group), facts: group, headline: true })),
    ...[...others.values()].map((group) => ({ wanted: headlineOf(group), facts: group, headline: false })),
  ]
}
