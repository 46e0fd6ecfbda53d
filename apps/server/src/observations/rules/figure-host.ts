import { type FormulaHost, inRow } from '@tongtu/indicator'
import { Exact, type IsoDay, sameOfYear, yearOf } from '@tongtu/kernel'
import type { Session } from '../../identity/session.ts'
import type { Tx } from '../../platform/database.ts'
import type { Regions } from '../../regions/regions.ts'
import { keyText } from '../figure-key.ts'
import { type FoundObservation, findObservations } from '../find-observations.ts'
import type { RuleCatalogueOfPlan } from './rule-catalogue.ts'

/** Figures that rules look at, by `keyText`. */
export type RuleFigures = ReadonlyMap<string, FoundObservation>

/** Figures of some series for a period and the same of the year before, at some places: one query. */
export async function ruleFigures(
  tx: Tx,
  series: readonly string[],
  regions: readonly string[],
  period: string,
): Promise<RuleFigures> {
  const periods = [period, sameOfYear(period, yearOf(period) - 1)]
  const found = await findObservations(tx, { series: [...new Set(series)], regions, periods })
  return new Map(found.map((one) => [keyText(one), one]))
}

/** What rules see: the figures, and the place with what lies directly below it on a day. */
export function figureHost(
  figures: RuleFigures,
  { factsOf, rowOf }: RuleCatalogueOfPlan,
  { tree }: Regions,
  place: Session['place'],
  day: IsoDay,
): FormulaHost {
  const below = tree.children(place.code, day).map(({ code }) => code)
  return {
    facts: factsOf,
    reading: (name, { place: region, period }) => {
      const row = rowOf(name)
      const key = keyText({ series: row?.series ?? name, region, period })
      const found = figures.get(key)
      if (!found || found.value === null) return { kind: found?.absence ?? 'blank' }
      const value = inRow(new Exact(found.value), row?.scale ?? null)
      return { kind: 'value', value, unit: row?.unit ?? '', id: key, state: found.state }
    },
    placeName: (code) => (code === place.code ? place.name : (tree.findEver(code)?.name ?? code)),
    parent: ({ place: region }) => (below.includes(region) ? place.code : null),
    members: (scope, _group, { place: region }) => {
      if (scope === 'children') return region === place.code ? below : []
      if (scope === 'siblings') return below.includes(region) ? below : [region]
      return null
    },
  }
}
