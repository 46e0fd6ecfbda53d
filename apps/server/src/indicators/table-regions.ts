import { type IsoDay, lastDayOf, REGION_LEVELS, type Region, type RegionLevel } from '@tongtu/kernel'
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
  /** Groups of places with how many of them lie below. */
  readonly groups: readonly { readonly group: string; readonly count: number }[]
}

export interface RegionsWanted {
  /** The place whose parts are listed; left out: the place of the session. */
  readonly under?: string
  /** Left out: what lies directly below. */
  readonly level?: TableLevel
  /** The places of a group that lie below, of whatever level. */
  readonly group?: string
}

/** The territories and how they are grouped. */
type Grouped = Pick<Regions, 'tree' | 'groups'>

/** The places that a table shows as they stood at the end of a year. @throws AppError 404 for a place or group elsewhere */
export function tableRegions(
  regions: Grouped,
  place: Session['place'],
  year: string,
  { under = place.code, ...wanted }: RegionsWanted,
): TableRegions {
  const { tree, groups } = regions
  const day = lastDayOf(year)
  const path = wayTo(tree, place, under, day)
  if (path === null) throw notFound('这个地区')
  if (wanted.group !== undefined && !groups.names.includes(wanted.group)) throw notFound('这个分组')
  const own = tree.find(under, day)
  const below = (asked: Omit<RegionsWanted, 'under'>) => placesBelow(regions, under, asked, day)
  const named = ({ code, name, level: its }: Omit<TableRegion, 'parts'>): TableRegion => ({
    ...{ code, name, level: its },
    parts: tree.children(code, day).length,
  })
  const first = { code: under, name: path.at(-1)?.name ?? under, level: own?.level ?? REGION_LEVELS[0] }
  const isOffered = ({ count }: { readonly count: number }) => count > 0
  return {
    regions: [first, ...below(wanted)].map(named),
    path,
    levels: tableLevels.map((level) => ({ level, count: below({ level }).length })).filter(isOffered),
    groups: groups.names.map((group) => ({ group, count: below({ group }).length })).filter(isOffered),
  }
}

/** What a table lists below a place on a day: of a group what belonged to it then. */
export function placesBelow(
  { tree, groups }: Grouped,
  under: string,
  { level, group }: Omit<RegionsWanted, 'under'>,
  day: IsoDay,
): readonly Region[] {
  if (group !== undefined)
    return groups.members(group, day).flatMap((code) => {
      const isBelow = tree.ancestors(code, day).some((above) => above.code === under)
      return isBelow ? (tree.find(code, day) ?? []) : []
    })
  return level === undefined ? tree.children(under, day) : tree.below(under, level, day)
}

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
