import type { CleanText, Range } from '../normalise/clean-text.ts'
import { annex } from './constructs/annex.ts'
import { arabicNumeral } from './constructs/arabic-numeral.ts'
import { article } from './constructs/article.ts'
import { box } from './constructs/box.ts'
import { boxedHeading } from './constructs/boxed-heading.ts'
import { bracketedArabic } from './constructs/bracketed-arabic.ts'
import { bracketedChinese } from './constructs/bracketed-chinese.ts'
import { bullet } from './constructs/bullet.ts'
import { chapter, part, section } from './constructs/chapter.ts'
import { chineseNumeral } from './constructs/chinese-numeral.ts'
import { circledNumeral } from './constructs/circled-numeral.ts'
import type { Construct } from './constructs/construct.ts'
import { decimalNumeral } from './constructs/decimal-numeral.ts'
import { markdownHeading } from './constructs/markdown-heading.ts'
import { namedNumeral } from './constructs/named-numeral.ts'
import { promise } from './constructs/promise.ts'
import { type Boundary, type Marker, RANKS } from './marker.ts'
import { readNumeral } from './read-numeral.ts'

const CONSTRUCTS: readonly Construct[] = [
  part, chapter, section, boxedHeading, article, chineseNumeral, bracketedChinese, decimalNumeral, arabicNumeral, bracketedArabic, circledNumeral, promise, bullet, annex, box, namedNumeral,
] // biome-ignore format: the order of nesting

/** Constructs that are also looked for inside a paragraph, where line breaks were lost. */
const INLINE: readonly Construct[] = [
  chapter,
  section,
  article,
  chineseNumeral,
  bracketedChinese,
  arabicNumeral,
  promise,
  annex,
]
const INLINE_HINT = /[一二三四五六七八九十][、)]|\d[.、]|——|第[一二三四五六七八九十百零\d]{1,5}[章节条]|附[件表]/gu

/** Shorter paragraphs hold one item; the glued ones are many times longer. */
const GLUED_FROM = 120
const HEADING_RANKS = new Set([RANKS.chapter, RANKS.section, RANKS.chinese, RANKS['chinese-bracket']])
const LONGEST_HEADING = 30
const WORDS = /^[\p{Script=Han}“”]{2,}$/u
const NUMERALS = [/\d/, /[一二三四五六七八九十百]/u]
const DECORATION = /(?:#{1,6} ?|[*>+] ?|\|)*/uy

/** Every place where something may begin, in order: at the head of paragraphs, and inside long ones. */
export const findMarkers = (clean: CleanText, paragraphs: readonly Range[]): Marker[] => {
  const markers: Marker[] = []
  for (const paragraph of paragraphs) {
    const opening = openingMarker(clean.text, paragraph)
    if (opening !== null) markers.push(opening)
    if (paragraph.to - paragraph.from > GLUED_FROM)
      inlineMarkers(clean, { from: opening?.to ?? paragraph.from + 1, to: paragraph.to }, markers)
  }
  return markers
}

const openingMarker = (text: string, { from, to }: Range): Marker | null => {
  DECORATION.lastIndex = from
  DECORATION.test(text)
  const start = DECORATION.lastIndex
  if (start >= to) return null
  const marker = readMarker(text, start, 'paragraph', CONSTRUCTS)
  if (marker !== null) return { ...marker, from }
  // The one “# ” at the head of a document is its title.
  const isTitle = text[from] === '#' && text[from + 1] !== '#' && from === 0
  return text[from] === '#' && !isTitle ? readMarker(text, from, 'paragraph', [markdownHeading]) : null
}

const readMarker = (
  text: string,
  from: number,
  boundary: Boundary,
  constructs: readonly Construct[],
): Marker | null => {
  for (const { style, pattern } of constructs) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match === null) continue
    const numeral = match[1] ?? match[2] ?? match[3] ?? ''
    const no = numeral === '' ? null : readNumeral(numeral)
    return { style, rank: RANKS[style], no, raw: match[0].trim(), from, to: from + match[0].length, boundary }
  }
  return null
}

const inlineMarkers = (clean: CleanText, { from, to }: Range, markers: Marker[]): void => {
  const { text } = clean
  INLINE_HINT.lastIndex = from
  for (let hint = INLINE_HINT.exec(text); hint !== null && hint.index < to; hint = INLINE_HINT.exec(text)) {
    const start = startOfNumeral(text, hint.index, from)
    const boundary = boundaryBefore(clean, start, markers.at(-1))
    if (boundary === 'none') continue
    const marker = readMarker(text, start, boundary, INLINE)
    if (marker === null) continue
    markers.push(marker)
    INLINE_HINT.lastIndex = Math.max(marker.to, hint.index + 1)
  }
}

/** The hint matches the last character of the numeral; its first stands at most four before. */
const startOfNumeral = (text: string, at: number, floor: number): number => {
  const kin = NUMERALS.find((numeral) => numeral.test(text[at]!))
  if (kin === undefined) return at
  let start = at
  while (start > floor && at - start < 4 && kin.test(text[start - 1]!)) start--
  return start > floor && '(〔'.includes(text[start - 1]!) ? start - 1 : start
}

const boundaryBefore = ({ text, at }: CleanText, start: number, last: Marker | undefined): Boundary => {
  const before = text[start - 1] ?? '\n'
  if (before === '\n') return 'paragraph'
  if ('。!?”)〕…'.includes(before)) return 'sentence'
  if (before === ' ' || at[start]! - at[start - 1]! > 1) return 'gap'
  if (before === ':') return 'sentence'
  // “一、主要目标——产业更强”: a heading ends where what it heads begins.
  const isHeading = last !== undefined && HEADING_RANKS.has(last.rank) && start - last.to <= LONGEST_HEADING
  return isHeading && WORDS.test(text.slice(last.to, start)) ? 'gap' : 'none'
}
