import type { CleanText } from '../normalise/clean-text.ts'
import { type Marker, RANKS } from './marker.ts'

const LONGEST_HEADING = 40

/** A “——” line over numbered items is a heading just above them (“——加快交通建设” over 22. to 24.); any other is a promise. */
export const rankPromises =
  (clean: CleanText, markers: readonly Marker[], end: number) =>
  ({ style, rank, to }: Marker, index: number): number => {
    if (style !== 'promise') return rank
    const next = markers[index + 1]
    const text = clean.text.slice(to, Math.min(next?.from ?? end, to + LONGEST_HEADING + 2)).trim()
    const isShort = text.length <= LONGEST_HEADING && !/[。;,:]/u.test(text)
    return isShort && next !== undefined && next.rank >= RANKS.article && next.rank < RANKS.promise
      ? RANKS.article - 0.5
      : rank
  }
