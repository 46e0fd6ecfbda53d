import type { CleanText } from '../normalise/clean-text.ts'
import { type Marker, RANKS } from './marker.ts'

/** Inside a box numerals rank a little below their kind, so that the text behind the box goes on beside it. */
const INSIDE = 0.5

/**
 * A box (专栏1) stands beside the item it follows, and its numerals below it: up to the next heading, or to the numeral
 * that carries on the series the box interrupted.
 */
export const rankBoxes = (clean: CleanText, markers: readonly Marker[]): Marker[] => {
  if (!markers.some(({ style }) => style === 'box')) return [...markers]
  let boxRank: number | null = null
  let lastOutside: Marker | null = null
  let lastInside: Marker | null = null
  return markers.map((marker) => {
    if (marker.style === 'box') {
      boxRank = rankBeside(lastOutside)
      lastInside = null
      return { ...marker, rank: boxRank }
    }
    const isItem = boxRank !== null && marker.rank >= RANKS.arabic && marker.style !== 'promise'
    if (isItem && !carriesOn(clean, marker, lastOutside, lastInside)) {
      lastInside = marker
      return { ...marker, rank: marker.rank + INSIDE }
    }
    boxRank = marker.rank >= RANKS.arabic ? boxRank : null
    if (marker.style !== 'promise') lastOutside = marker
    return marker
  })
}

/** Beside the item before it; below a chapter, which goes on behind the box, but beside a 第二节 that holds no items. */
const rankBeside = (before: Marker | null): number => {
  if (before === null || before.style === 'section') return before?.rank ?? RANKS['chinese-bracket']
  return Math.min(RANKS.arabic, Math.max(RANKS['chinese-bracket'], before.rank))
}

/** Where a number is due inside the box and outside, the sign behind the title decides (甲工程: or 甲工程。). */
const carriesOn = (clean: CleanText, marker: Marker, outside: Marker | null, inside: Marker | null): boolean => {
  if (outside === null || marker.style !== outside.style || marker.no !== (outside.no ?? 0) + 1) return false
  if (inside?.style !== marker.style || inside.no !== outside.no) return true
  const sign = signBehindTitle(clean, marker)
  return sign === signBehindTitle(clean, outside) && sign !== signBehindTitle(clean, inside)
}

const LONGEST_TITLE = 40

const signBehindTitle = ({ text }: CleanText, { to }: Marker): string | undefined =>
  /[:。,;\n]/u.exec(text.slice(to, to + LONGEST_TITLE))?.[0]
