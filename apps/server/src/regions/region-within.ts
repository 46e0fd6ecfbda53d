import type { IsoDay } from '@tongtu/kernel'
import type { Session } from '../identity/session.ts'
import type { Regions } from './regions.ts'

/** A territory that figures of a place may be about. */
export interface NamedRegion {
  readonly code: string
  readonly name: string
}

/**
 * The region that a text names, by code, former code or name, if it is the place itself or lies below it on a day. Of two
 * that bear one name the one directly below the place is meant.
 */
export function regionWithin(
  { tree }: Regions,
  place: Session['place'],
  written: string,
  day: IsoDay,
): NamedRegion | null {
  const text = written.trim()
  if (text === '' || text === place.code || text === place.name) return place
  const own = tree.find(place.code, day)
  if (own?.name === text || own?.formerCodes.includes(text)) return place
  const matches = (name: string, code: string, former: readonly string[]) =>
    code === text || name === text || former.includes(text)
  const near = tree.children(place.code, day)
  const found = [...near, ...tree.descendants(place.code, day)].find(({ name, code, formerCodes }) =>
    matches(name, code, formerCodes),
  )
  return found ?? null
}
