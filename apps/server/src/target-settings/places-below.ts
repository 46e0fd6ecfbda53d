import type { IsoDay } from '@tongtu/kernel'
import type { Session } from '../identity/session.ts'
import type { Regions } from '../regions/regions.ts'

/** Names of territories by their codes. */
export type NamedPlaces = ReadonlyMap<string, string>

/** The territories right below a place on a day: those a target is divided among. */
export function placesBelow({ tree }: Regions, place: Session['place'], day: IsoDay): NamedPlaces {
  return new Map(tree.children(place.code, day).map(({ code, name }) => [code, name]))
}
