import type { Region, RegionLevel, Succession, SuccessionKind } from '../region.ts'

/** A region for a test: code, level, superior, and the days between which it holds where they matter. */
export const region = (
  code: string,
  level: RegionLevel,
  parent: string | null,
  [from, until]: readonly [string | null, string | null] = [null, null],
): Region => ({ code, name: `区划${code}`, level, parent, from, until, formerCodes: [] })

/** A succession for a test: `2019-08-16 split 330327>330383 0.3561`, a question mark for an unknown share. */
export const succession = (text: string, family = 'population'): Succession => {
  const [day, kind, from, to, share] = text.split(/[ >]/) as [string, SuccessionKind, string, string, string]
  return { day, kind, from, to, family, share: share === '?' ? null : share, source: '试例' }
}
