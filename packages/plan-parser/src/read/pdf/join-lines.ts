import type { TextLine } from './text-lines.ts'

/** The type area of a document: where full lines begin and end. */
export interface TypeArea {
  readonly left: number
  readonly right: number
}

/** Numerals of headings and promises. */
const strongStart =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|——|附\s*[件表][:：\d一二三]?)/
/** Numerals that may as well be a figure carried over from the line before. */
const weakStart = /^(?:\d{1,3}[.．、](?!\d)|[（(]\d{1,3}[）)]|[①-⑳])/u
const sentenceEnd = /[。；：:;！？!?）)】]$/

/** Where full lines begin and end; single lines that stand out do not count. */
export function findTypeArea(lines: readonly TextLine[]): TypeArea {
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a)
  const lefts = lines.map(({ x }) => x).sort((a, b) => a - b)
  const outliers = Math.floor(lines.length * 0.02)
  return { left: lefts[outliers] ?? 0, right: rights[outliers] ?? 0 }
}

/** A line may end this many characters early, since punctuation must not begin the next. */
const SLACK = 1.7
const DIGIT_WIDTH = 0.6

/** How many characters wide the figure is that a line begins with: it was carried over as a whole (人才 ⏎ 1500人). */
const unbroken = (text: string): number => {
  const figure = /^[\d.,%]+/.exec(text)?.[0].length ?? 0
  return figure === 0 ? 0 : figure * DIGIT_WIDTH + 1
}

/** One paragraph under construction: its first and last printed line. */
export interface OpenParagraph {
  readonly first: TextLine
  readonly last: TextLine
}

/**
 * Whether `line` carries on the paragraph: the line before is full, the new one does not begin further right than
 * running lines do, type size is the same, and it does not begin like a numbered paragraph
 * after the end of a sentence.
 */
export function isContinued({ first, last }: OpenParagraph, line: TextLine, area: TypeArea): boolean {
  const { size } = last
  if (Math.abs(line.size - size) > size * 0.15) return false
  if (last.right < area.right - size * Math.max(SLACK, unbroken(line.text))) return false
  if (strongStart.test(line.text) && (line.x > area.left + size * 0.8 || sentenceEnd.test(last.text))) return false
  if (weakStart.test(line.text) && sentenceEnd.test(last.text)) return false
  if (/ {2}/.test(line.text) && / {2}/.test(last.text)) return false
  const isAtLeft = line.x <= area.left + size
  const isOutdented = line.x <= first.x - size * 0.8
  const isAligned = last !== first && Math.abs(line.x - last.x) < size * 0.5
  return isAtLeft || isOutdented || isAligned
}

/** Two lines of one paragraph without a break; words of letters keep a blank between them. */
export const joinText = (before: string, after: string): string =>
  /[A-Za-z,.]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
