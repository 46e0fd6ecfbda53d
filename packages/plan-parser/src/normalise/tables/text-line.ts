import { halfWidth } from './half-width.ts'

/** One line of the source: `from` to `to` without the blanks at its ends, `start` to `stop` with them. */
export interface TextLine {
  readonly start: number
  readonly stop: number
  readonly from: number
  readonly to: number
  /** Where the next line begins. */
  readonly end: number
}

const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 12 || code === 0xa0 || code === 0x3000 || code === 0xfeff

/** The line that begins at `start`, also when it is empty; null behind the last one. */
export const lineAt = (text: string, start: number): TextLine | null => {
  if (start >= text.length) return null
  const newline = text.indexOf('\n', start)
  const end = newline < 0 ? text.length : newline
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return { start, stop: end, from, to, end: newline < 0 ? text.length : newline + 1 }
}

/** A line that is one cell, without the stroke that closes it (任务名称 |); nothing is left of a line of strokes. */
export const cellLine = (text: string, line: TextLine): TextLine => {
  let { to } = line
  while (to > line.from && (text[to - 1] === '|' || isBlank(text.charCodeAt(to - 1)))) to--
  return text.slice(line.from, to).includes('|') ? line : { ...line, to }
}

const PAGE_NUMBER = /^(?:[-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页.{0,12}|\d{1,4}\s*\/\s*\d{1,4})$/

/** “— 12 —”, “第3页 共9页”: lines that a page break leaves inside a table. */
export const isPageNumber = (text: string, { from, to }: TextLine): boolean =>
  to - from < 24 && PAGE_NUMBER.test(text.slice(from, to))

const AFTER_TABLE =
  /^(?:注|备注|说明|附注|资料来源|数据来源|来源)\s*\d?\s*:|^\((?:来源|注)|^(?:附件|附表|附图|表)\s*[\d一二三四五六七八九十]*\s*(?::|$)|^\*{1,3}\s*\S|^(?:抄送|主办|承办):/

/** Lines that stand below or between tables, never in one: notes, the next annex, the source. */
export const endsTable = (text: string, { from, to }: TextLine): boolean =>
  AFTER_TABLE.test(halfWidth(text.slice(from, Math.min(to, from + 16))))
