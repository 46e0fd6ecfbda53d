import type { Fact } from './fact.ts'

/** The level figures of one metric, one entry per year and figure, in the order of years. */
export type Series = readonly Fact[]

const isLevel = ({ nature, annual, year }: Fact): boolean => nature === 'level' && !annual && year !== null

/** Groups level figures by metric. */
export const levelSeries = (facts: readonly Fact[]): ReadonlyMap<string, Series> => {
  const series = new Map<string, Fact[]>()
  for (const fact of facts) {
    if (!isLevel(fact)) continue
    const known = series.get(fact.key)
    if (known) known.push(fact)
    else series.set(fact.key, [fact])
  }
  for (const known of series.values()) known.sort((a, b) => (a.year! < b.year! ? -1 : a.year! > b.year! ? 1 : 0))
  return series
}
