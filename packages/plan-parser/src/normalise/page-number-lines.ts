import type { Line } from './split-lines.ts'

const PAGE_LINE =
  /^(?:[-—–－~]+\s*\d{1,4}\s*[-—–－~]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u
const BARE_NUMBER = /^\d{1,4}$/u
const RULE_LINE = /^(?:[|｜\s]+|[-—=_*~·.…─━\s|:+]{3,})$/u

/** A line that holds nothing but a page number in its usual dress. */
export const isPageNumber = (source: string, { from, to }: Line): boolean =>
  to - from <= 16 && PAGE_LINE.test(source.slice(from, to))

/** A line of one bare number: a page number only where the text is known to come from pages. */
export const isBareNumber = (source: string, { from, to }: Line): boolean =>
  to - from <= 4 && BARE_NUMBER.test(source.slice(from, to))

/** A line that is drawn, not written: |||, -----, ======. */
export const isRule = (source: string, { from, to }: Line): boolean =>
  RULE_LINE.test(source.slice(from, Math.min(to, from + 4000))) && (to - from <= 4000 || isUniform(source, from, to))

const isUniform = (source: string, from: number, to: number): boolean => {
  const code = source.charCodeAt(from)
  for (let i = from; i < to; i++) if (source.charCodeAt(i) !== code) return false
  return true
}
