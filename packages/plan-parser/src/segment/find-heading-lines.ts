import type { CleanText, Range } from '../normalise/clean-text.ts'
import type { OutlineSection } from './outline.ts'

const LONGEST = 24
const SHORTEST_TEXT = 20
const HEADING = /^[\p{Script=Han}\w“”()、—]{2,24}$/u
const NO_HEADING = /20\d\d年|(?:方案|计划|要点|意见|通知|清单|规划|办公室|人民政府|委员会)$|[:：]/u

/** Headings without any sign: a short line of words over a longer paragraph. For documents that number nothing. */
export const findHeadingLines = (clean: CleanText, paragraphs: readonly Range[]): OutlineSection[] => {
  const lines = paragraphs.filter(({ from, to }, i) => {
    const next = paragraphs[i + 1]
    if (to - from > LONGEST || next === undefined || next.to - next.from < SHORTEST_TEXT) return false
    const words = clean.text.slice(from, to)
    return i > 0 && HEADING.test(words) && !NO_HEADING.test(words)
  })
  return lines.map(({ from, to }, i) => ({
    level: 1,
    no: null,
    noRaw: null,
    title: clean.text.slice(from, to),
    parent: null,
    from,
    to: lines[i + 1] === undefined ? clean.text.length : lines[i + 1]!.from - 1,
  }))
}
