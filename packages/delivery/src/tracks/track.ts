export const trackSides = ['work', 'reform'] as const
export type TrackSide = (typeof trackSides)[number]
export const trackRoles = ['main', 'named', 'other'] as const
export type TrackRole = (typeof trackRoles)[number]

/** A lane (跑道) that work or reform is arranged in: the one main track, the named ones, and whatever others there are. */
export interface Track {
  readonly id: string
  readonly side: TrackSide
  readonly role: TrackRole
  /** Among those of its side and role; given once, never moved. */
  readonly no: number
  readonly name: string
}

/** What stands before the name: 总, 1 … 7, and N1 … for the others; reforms write n1. */
export function trackLabel({ side, role, no }: Pick<Track, 'side' | 'role' | 'no'>): string {
  if (role === 'main') return no === 1 ? '总' : `总${no}`
  return role === 'named' ? String(no) : `${side === 'work' ? 'N' : 'n'}${no}`
}

/** 3-2: the second entry of track 3. */
export function entryLabel(track: Pick<Track, 'side' | 'role' | 'no'>, no: number): string {
  return `${trackLabel(track)}-${no}`
}

/** 1+7+N for work, 1+5+n for reforms; parts that a side does not have are left out. */
export function trackFormula(tracks: readonly Pick<Track, 'side' | 'role'>[], side: TrackSide): string {
  const count = (role: TrackRole) => tracks.filter((track) => track.side === side && track.role === role).length
  const others = count('other') > 0 ? [side === 'work' ? 'N' : 'n'] : []
  return [count('main'), count('named')]
    .filter((number) => number > 0)
    .map(String)
    .concat(others)
    .join('+')
}

/** Main first, then the named, then the others, each in the order of their numbers. */
export function byTrackOrder(a: Pick<Track, 'role' | 'no'>, b: Pick<Track, 'role' | 'no'>): number {
  return trackRoles.indexOf(a.role) - trackRoles.indexOf(b.role) || a.no - b.no
}
