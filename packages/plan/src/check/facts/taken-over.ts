import { groupBy } from '@tongtu/kernel'
import type { PlanDraft, Target } from '../../plan-draft.ts'
import { metricKey } from '../metric/metric-key.ts'
import { commonWords } from './common-words.ts'
import type { Fact, Home } from './fact.ts'
import { indexNames, type NamedMetric } from './name-index.ts'
import { type TargetHome, targetHomes } from './target-homes.ts'

/** What a plan has of a target of its superior plan: a figure, or a promise in words. */
export interface TakenOver {
  /** Under the same name, under a near one, or by the words that two names share. */
  readonly by: 'name' | 'near' | 'words'
  readonly fact: Fact | null
  readonly worded: WordedPromise | null
}

export interface WordedPromise {
  readonly home: Home
  readonly target: Target
}

interface Promised extends NamedMetric, Omit<TakenOver, 'by'> {}

/**
 * Finds what a plan has of a target of its superior plan: under the same or a near name, figures before words; else the
 * figure whose name shares most words, in the same kind of unit. Null where nobody takes it over.
 */
export const takenOverBy = (draft: PlanDraft, facts: readonly Fact[]): ((wanted: Fact) => TakenOver | null) => {
  const find = indexNames(promisedBy(draft, facts))
  const byWords = takenByWords(facts.filter(({ role }) => role === 'target'))
  return (wanted) => {
    const named = find({ key: wanted.key, dimension: wanted.unit.dimension })
    if (named !== null)
      return { by: named.key === wanted.key ? 'name' : 'near', fact: named.fact, worded: named.worded }
    const fact = byWords(wanted)
    return fact === null ? null : { by: 'words', fact, worded: null }
  }
}

/** Everything the plan promises something about, figures and words alike. */
const promisedBy = (draft: PlanDraft, facts: readonly Fact[]): readonly Promised[] => [
  ...facts.map((fact) => ({ key: fact.key, dimension: fact.unit.dimension, fact, worded: null })),
  ...targetHomes(draft).flatMap(inWords),
]

const inWords = ({ home, targets }: TargetHome): Promised[] =>
  targets
    .filter(({ value }) => value === null)
    .map((target) => ({ key: metricKey(target.metric), dimension: null, fact: null, worded: { home, target } }))

const takenByWords = (own: readonly Fact[]): ((wanted: Fact) => Fact | null) => {
  const byEnd = groupBy(own, ({ key }) => key.slice(-2))
  return ({ key, unit }) => {
    let taken: Fact | null = null
    let most = 0
    for (const fact of byEnd.get(key.slice(-2)) ?? []) {
      const dimensions = [fact.unit, unit].filter(({ printed }) => printed !== '').map(({ dimension }) => dimension)
      if (new Set(dimensions).size > 1) continue
      const common = commonWords(key, fact.key)
      if (common > most) [taken, most] = [fact, common]
    }
    return taken
  }
}
