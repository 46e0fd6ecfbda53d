import { chainOf } from '@tongtu/delivery'
import { findLinks } from '../lists/find-links.ts'
import { findYearEntries, type YearEntry } from '../lists/find-year-entries.ts'
import { inChain } from '../lists/in-chain.ts'
import type { Tx } from '../platform/database.ts'
import type { MeasurePage, Supporter } from './schema.ts'

/** What a measure stands on and what stands on it, by the lists of a plan for a year: two queries. */
export async function findSupport(
  tx: Tx,
  planId: number,
  year: number,
  measureId: string,
): Promise<MeasurePage['support']> {
  const links = await findLinks(tx, planId, year)
  if (links.length === 0) return { below: [], above: [] }
  const entries = (await findYearEntries(tx, planId, year)).filter(inChain)
  const chains = entries.filter((entry) => entry.measureId === measureId).map(({ id }) => chainOf(links, id))
  const named = (ids: ReadonlySet<string>) => entries.filter(({ id }) => ids.has(id)).map(present)
  return {
    below: named(new Set(chains.flatMap(({ below }) => [...below]))),
    above: named(new Set(chains.flatMap(({ above }) => [...above]))),
  }
}

function present({ title, label, kind, measureId, listId }: YearEntry): Supporter {
  return { title, label, kind, measureId, listId }
}
