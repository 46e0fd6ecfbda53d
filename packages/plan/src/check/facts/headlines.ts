import { groupBy } from '@tongtu/kernel'
import type { Fact } from './fact.ts'

/** Headline promises of a plan: its goals and its indicator table, not the figures of single measures; each metric once. */
export const headlinesOf = (facts: readonly Fact[]): readonly Fact[] =>
  [...groupBy(facts.filter(isHeadline), ({ key }) => key).values()].map(headlineOf)

/** A target of a goal or of the indicator table. */
export const isHeadline = ({ home, role }: Fact): boolean => role === 'target' && home.kind !== 'measure'

/** Of the figures of one metric the one that stands for it: the goal's own before the table's, the last year before the others. */
export const headlineOf = (group: readonly Fact[]): Fact =>
  group.reduce((best, fact) =>
    fact.home.kind === best.home.kind && (fact.year ?? '') > (best.year ?? '') ? fact : best,
  )
