import { groupBy } from '@tongtu/kernel'
import type { Fact } from './fact.ts'

/** The level figures of one metric, one entry per year and figure, in the order of years. */
export type Series = readonly Fact[]

const isLevel = ({ nature, annual, year }: Fact): boolean => nature === 'level' && !annual && year !== null

/** Groups level figures by metric. */
export const levelSeries = (facts: readonly Fact[]): ReadonlyMap<string, Series> => {
  const series = groupBy(facts.filter(isLevel), ({ key }) => key)
  for (const known of series.values()) known.sort((a, b) => (a.year! < b.year! ? -1 : a.year! > b.year! ? 1 : 0))
  return series
}
