import type { CleanText, Range } from '../normalise/clean-text.ts'
import { type Marker, RANKS } from './marker.ts'

const FEWEST = 2
const LONGEST_HEADING = 30
const CHAPTER = /(\d{1,2})[.、]?(?! ?\d) ?(?=[\p{Script=Han}“])/uy
/** The ranks of 1, 1.1, 1.1.1 and 1.1.1.1. */
const BY_DEPTH = [RANKS.chinese, RANKS['chinese-bracket'], RANKS.arabic, RANKS['arabic-bracket']] as const

/**
 * Documents that number 1 – 1.1 – 1.1.1: gives every numeral the rank of its depth and finds the bare numbers over them
 * (“3 保障措施”), each being the one that is due. Where decimals do not form such a numbering they are figures.
 */
export const rankDecimals = (clean: CleanText, paragraphs: readonly Range[], markers: readonly Marker[]): Marker[] => {
  const decimals = markers.filter(({ style }) => style === 'decimal')
  if (decimals.length === 0) return [...markers]
  const others = markers.filter(({ style }) => style !== 'decimal')
  if (decimals.length < FEWEST || !/(?:^|\.)1(?:\.1)*$/u.test(numberOf(decimals[0]!))) return others
  const chapters = findChapters(clean, paragraphs, decimals)
  const replaced = new Set(chapters.map(({ from }) => from))
  const ranked = decimals.map((marker) => ({
    ...marker,
    rank: BY_DEPTH[Math.min(numberOf(marker).split('.').length, BY_DEPTH.length) - 1]!,
  }))
  return [...others.filter(({ from }) => !replaced.has(from)), ...ranked, ...chapters].sort((a, b) => a.from - b.from)
}

/** The numeral of a marker as it is told: “2.1.3” of decimals, else the number. */
export const numberOf = ({ style, raw, no }: Marker): string =>
  style === 'decimal' ? raw.replace(/[.、 ]+$/u, '') : String(no)

const findChapters = (clean: CleanText, paragraphs: readonly Range[], decimals: readonly Marker[]): Marker[] => {
  const chapters: Marker[] = []
  let next = 0
  for (const { from, to } of paragraphs) {
    while (next < decimals.length && decimals[next]!.from < from) next++
    if (to - from > LONGEST_HEADING) continue
    CHAPTER.lastIndex = from
    const match = CHAPTER.exec(clean.text)
    const no = Number(match?.[1])
    if (match === null || no !== chapters.length + 1 || /[。;,:]/u.test(clean.text.slice(from, to))) continue
    const below = decimals[next]
    if (below !== undefined && below.from > from && Number.parseInt(numberOf(below), 10) < no) continue
    const end = from + match[0].length
    chapters.push({
      style: 'decimal',
      rank: BY_DEPTH[0],
      no,
      raw: match[0].trim(),
      from,
      to: end,
      boundary: 'paragraph',
    })
  }
  return chapters
}
