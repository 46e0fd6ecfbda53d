import type { Line } from './split-lines.ts'

const SENTENCE_END = /[。!?！？;；:：…]["”』」》）)〕\]】]?$/u
/** How a line begins that cannot continue the line before. */
const OPENS_PARAGRAPH =
  /^(?:#{1,6}\s|[-*+]\s|[—–－-]{2}|[一二三四五六七八九十百]{1,4}[、.．]|[(（〔][一二三四五六七八九十\d]{1,3}[)）〕]|\d{1,3}(?:[.．](?!\d)|[、)）])|[①-⑳]|第[一二三四五六七八九十百零\d]{1,5}[编篇章节条]|附[件表录]|专栏|[（(〔]?(?:牵头|责任|配合|主办|协办)(?:(?:单位|部门|科室|处室)|\p{Script=Han}{0,6}[:：]))/u

const widthOf = ({ from, to }: Line) => to - from

/**
 * Text extracted from PDF breaks its lines at the width of the page. Says for each line whether it continues the
 * paragraph of the line before. In text that is not broken so, no line does, except beside a page number.
 */
export const findContinuations = (source: string, lines: readonly Line[]): boolean[] => {
  const isOpen = lines.map(({ from, to }) => !SENTENCE_END.test(source.slice(Math.max(from, to - 2), to)))
  const opens = lines.map(({ from, to }) => OPENS_PARAGRAPH.test(source.slice(from, Math.min(to, from + 12))))
  const width = wrapWidth(lines)
  const full = (line: Line) => width !== null && widthOf(line) >= width * 0.8
  const wrapped = lines.filter((line, i) => i + 1 < lines.length && isOpen[i] && full(line) && !opens[i + 1]).length
  if (width === null || wrapped < 3 || wrapped < lines.length * 0.2) return lines.map(() => false)
  const usesIndents = lines.some(({ indented }) => indented)
  return lines.map((line, i) => {
    const previous = lines[i - 1]
    if (previous === undefined || opens[i] || line.indented || !full(previous)) return false
    return isOpen[i - 1]! || (usesIndents && !line.afterGap && widthOf(previous) >= width * 0.95)
  })
}

/** The width at which most of the longer lines end, if there is one below the length of ordinary paragraphs. */
const wrapWidth = (lines: readonly Line[]): number | null => {
  if (lines.length < 4) return null
  const widths = lines.map(widthOf).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)]!
  return width >= 16 && width <= 70 && widths.at(-1)! <= width * 1.6 ? width : null
}
