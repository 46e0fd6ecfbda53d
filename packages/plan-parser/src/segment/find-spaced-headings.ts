import type { CleanText, Range } from '../normalise/clean-text.ts'
import { type Marker, RANKS } from './marker.ts'
import { readNumeral } from './read-numeral.ts'

const LONGEST = 30
const FEWEST = 2
const NUMERAL = /([一二三四五六七八九十]{1,3})(?=[\p{Script=Han}“])/uy

/**
 * Chapters whose numeral is parted from the heading by nothing but a blank (一　总体要求): short lines of which each has
 * the number that is due. Where the document has 一、 of its own there are none.
 */
export const addSpacedHeadings = (
  { text, at }: CleanText,
  paragraphs: readonly Range[],
  markers: readonly Marker[],
): Marker[] => {
  if (markers.some(({ style }) => style === 'chinese')) return [...markers]
  const found: Marker[] = []
  for (const { from, to } of paragraphs) {
    if (to - from > LONGEST) continue
    NUMERAL.lastIndex = from
    const raw = NUMERAL.exec(text)?.[1]
    if (raw === undefined || at[from + raw.length]! - at[from + raw.length - 1]! < 2) continue
    if (readNumeral(raw) !== found.length + 1) continue
    const end = from + raw.length
    found.push({
      style: 'chinese',
      rank: RANKS.chinese,
      no: found.length + 1,
      raw,
      from,
      to: end,
      boundary: 'paragraph',
    })
  }
  if (found.length < FEWEST) return [...markers]
  return [...markers, ...found].sort((a, b) => a.from - b.from)
}
