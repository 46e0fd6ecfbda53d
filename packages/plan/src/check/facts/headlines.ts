import { groupBy } from '@tongtu/kernel'
import type { Fact } from './fact.ts'

/** Headline promises of a plan: its goals and its indicator table, not the figures of single measures; each metric once. */
export const headlinesOf = (facts: readonly Fact[]): readonly Fact[] =>
  [...groupBy(facts.filter(isHeadline), ({ key }) => key).values()].map(chosen)

const isHeadline = ({ home, role }: Fact): boolean => role === 'target' && home.kind !== 'measure'

/** The goal's own figure before the table's, the last year before the others. */
const chosen = (group: readonly Fact[]): Fact =>
  group.reduce((best, fact) =>
    fact.home.kind === best.home.kind && (fact.year ?? '') > (best.year ?? '') ? fact : best,
  )
