import { type IsoDay, lastDayOf, REGION_LEVELS, type RegionLevel } from '@tongtu/kernel'
import type { Session } from '../identity/session.ts'
import { notFound } from '../platform/errors.ts'
import type { Regions } from '../regions/regions.ts'

/** Levels that a table of places may list. */
export const tableLevels = ['prefecture', 'county', 'township'] as const satisfies readonly RegionLevel[]
export type TableLevel = (typeof tableLevels)[number]

export interface TableRegion {
  readonly code: string
  readonly name: string
  readonly level: RegionLevel
  /** How many places lie directly below it. */
  readonly parts: number
}

/** The places of a table: one and what lies below it, the way down to it, and what other levels there are. */
export interface TableRegions {
  /** The place whose parts are listed stands first. */
  readonly regions: readonly TableRegion[]
  /** From the place of the session down to the one whose parts are listed. */
  readonly path: readonly { readonly code: string; readonly name: string }[]
  readonly levels: readonly { readonly level: TableLevel; readonly count: number }[]
}

export interface RegionsWanted {
  /** The place whose parts are listed; left out: the place of the session. */
  readonly under?: string
  /** Left out: what lies directly below. */
  readonly level?: TableLevel
}

/** The places that a table shows as they stood at the end of a year. @throws AppError 404 for one elsewhere */
export function tableRegions(
  { tree }: Pick<Regions, 'tree'>,
  place: Session['place'],
  year: string,
  { under = place.code, level }: RegionsWanted,
): TableRegions {
  const day = lastDayOf(year)
  const path = wayTo(tree, place, under, day)
  if (path === null) throw notFound('这个地区')
  const own = tree.find(under, day)
  const below = placesBelow(tree, under, level, day)
  const named = ({ code, name, level: its }: Omit<TableRegion, 'parts'>): TableRegion => ({
    ...{ code, name, level: its },
    parts: tree.children(code, day).length,
  })
  const first = { code: under, name: path.at(-1)?.name ?? under, level: own?.level ?? REGION_LEVELS[0] }
  const levels = tableLevels.map((one) => ({ level: one, count: tree.below(under, one, day).length }))
  return { regions: [first, ...below].map(named), path, levels: levels.filter(({ count }) => count > 0) }
}

/** What a table lists below a place on a day. */
export const placesBelow = (tree: Regions['tree'], under: string, level: TableLevel | undefined, day: IsoDay) =>
  level === undefined ? tree.children(under, day) : tree.below(under, level, day)

function wayTo(
  tree: Regions['tree'],
  place: Session['place'],
  under: string,
  day: IsoDay,
): TableRegions['path'] | null {
  if (under === place.code) return [place]
  const above = tree.ancestors(under, day)
  const from = above.findIndex(({ code }) => code === place.code)
  const own = tree.find(under, day)
  if (from < 0 || !own) return null
  return [place, ...above.slice(0, from).toReversed(), own]
}
