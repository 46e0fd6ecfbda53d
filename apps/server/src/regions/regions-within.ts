import { type IsoDay, lastDayOf, type Period, periodKind } from '@tongtu/kernel'
import type { Session } from '../identity/session.ts'
import type { Regions } from './regions.ts'

/** A territory that figures of a place may be about. */
export interface NamedRegion {
  readonly code: string
  readonly name: string
}

/**
 * Finds the region that a text names, by code, former code or name, as it lies now or lay at the end of a period; null
 * where it is none of the place.
 */
export type FindRegion = (written: string, period?: Period) => NamedRegion | null

/**
 * The place itself and what lies below it on a day, to be found by what people write. Of several that bear one name, the
 * one nearest to the place is meant; a text that is empty means the place. A figure of an earlier period may be of a place
 * that is no more.
 */
export function regionsWithin({ tree }: Regions, place: Session['place'], day: IsoDay): FindRegion {
  const below = new Map<IsoDay, ReadonlyMap<string, NamedRegion>>()
  const on = (asked: IsoDay) => {
    const known = below.get(asked) ?? namedBelow(tree, place, asked)
    below.set(asked, known)
    return known
  }
  return (written, period) => {
    const text = written.trim()
    // Most figures are of the place itself: nobody walks a province's tree for them.
    if (text === '' || text === place.code || text === place.name) return place
    const now = on(day).get(text)
    if (now || period === undefined || periodKind(period) === null) return now ?? null
    const then = lastDayOf(period)
    return then < day ? (on(then).get(text) ?? null) : null
  }
}

function namedBelow(tree: Regions['tree'], place: Session['place'], day: IsoDay): ReadonlyMap<string, NamedRegion> {
  const own = tree.find(place.code, day)
  const all = [own, ...tree.children(place.code, day), ...tree.descendants(place.code, day)]
  const found = new Map<string, NamedRegion>()
  for (const region of all) {
    if (!region) continue
    const named = region === own ? place : region
    for (const text of [region.code, region.name, ...region.formerCodes]) {
      if (!found.has(text)) found.set(text, named)
    }
  }
  return found
}
