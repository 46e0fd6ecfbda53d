import type { CleanText, Range } from '../normalise/clean-text.ts'
import { LOST_DOT } from './constructs/lost-dot.ts'
import { type Marker, RANKS } from './marker.ts'

const FEWEST = 3

/**
 * Items whose numeral is parted from the text by nothing but a blank (1 修建泊位): paragraphs one behind the other that
 * count from 1. Where the document has 1. of its own there are none.
 */
export const addSpacedItems = (
  { text, at }: CleanText,
  paragraphs: readonly Range[],
  markers: readonly Marker[],
): Marker[] => {
  if (markers.some(({ style }) => style === 'arabic')) return [...markers]
  const found: Marker[] = []
  let run: Marker[] = []
  for (const { from } of [...paragraphs, { from: text.length }]) {
    LOST_DOT.lastIndex = from
    const raw = LOST_DOT.exec(text)?.[1]
    const isParted = raw !== undefined && at[from + raw.length]! - at[from + raw.length - 1]! > 1
    const no = isParted ? Number(raw) : 0
    if (no !== run.length + 1) {
      if (run.length >= FEWEST) found.push(...run)
      run = []
    }
    if (!isParted || no !== run.length + 1) continue
    const to = from + raw.length
    run.push({ style: 'arabic', rank: RANKS.arabic, no, raw, from, to, boundary: 'paragraph' })
  }
  return found.length === 0 ? [...markers] : [...markers, ...found].sort((a, b) => a.from - b.from)
}
