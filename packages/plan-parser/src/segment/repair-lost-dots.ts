import type { CleanText, Range } from '../normalise/clean-text.ts'
import { LOST_DOT } from './constructs/lost-dot.ts'
import { type Marker, RANKS } from './marker.ts'

/** “11.15分钟生活圈建设”: the name begins with a figure, so that the numeral reads like one too. */
const DOT_BEFORE_FIGURE = /(\d{1,3})[.](?=\d{1,4}(?!\d)(?:[+-]\d)?[^\d.万亿%])/uy

/**
 * Adds the items whose numeral lost its dot or stands before a figure, where exactly that number is missing between two
 * others.
 */
export const repairLostDots = (
  clean: CleanText,
  paragraphs: readonly Range[],
  markers: readonly Marker[],
): Marker[] => {
  const repaired: Marker[] = []
  let next = 0
  let last: number | null = null
  for (const { from } of paragraphs) {
    while (next < markers.length && markers[next]!.from < from) {
      const marker = markers[next++]!
      repaired.push(marker)
      if (marker.style === 'arabic') last = marker.no
    }
    if (last === null || last < 2 || markers[next]?.from === from) continue
    LOST_DOT.lastIndex = from
    DOT_BEFORE_FIGURE.lastIndex = from
    const beforeFigure = DOT_BEFORE_FIGURE.exec(clean.text)
    const match = beforeFigure ?? LOST_DOT.exec(clean.text)
    if (match === null || Number(match[1]) !== last + 1) continue
    const following = markers.slice(next, next + 8).find(({ style }) => style === 'arabic')
    if (following === undefined ? beforeFigure !== null : following.no !== last + 2 && following.no !== 1) continue
    repaired.push({
      style: 'arabic',
      rank: RANKS.arabic,
      no: last + 1,
      raw: match[0],
      from,
      to: from + match[0].length,
      boundary: 'paragraph',
    })
    last += 1
  }
  return [...repaired, ...markers.slice(next)]
}
