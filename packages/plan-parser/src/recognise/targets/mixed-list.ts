import type { Clause } from './clause.ts'
import { COMPLETES_GIVEN, GIVEN_TASK } from './delegated.ts'
import { GOES_WITH } from './relative.ts'

/** Digits of a figure, not of a name such as PM2.5. */
const FIGURE = /(?<![A-Za-z\d.])\d/
const MOVES = '(?:稳步|持续|明显|显著|不断|较快|同步){1,2}(?:增长|提高|提升|增加|下降|降低|减少|改善)'
/** What a piece of the list promises without a figure, and the 等预期目标 that may close the list. */
const WORDED = new RegExp(`^(?:.{3,}?(?:${GOES_WITH}|${COMPLETES_GIVEN}|${MOVES})|${GIVEN_TASK})(?=$|等)`)
/** 优良率、断面比例均完成省定任务: said of all that is listed. */
const OF_ALL = /(?<![年人户亩日月地村省平])均|都(?![市城])/
const MOST_PIECES = 40

/**
 * 渔获增长5%、渔民收入增长与经济增长基本同步、产量80万吨: figures and words in one list, cut so that no name takes in the
 * promise before it. What the last piece adds about the list (等预期目标) goes.
 */
export const splitMixedList = (clause: Clause): readonly Clause[] => {
  const { text, mask, from } = clause
  if (!FIGURE.test(mask) || !mask.includes('、')) return [clause]
  const pieces = mask.split('、')
  const worded = pieces.map((piece) => (FIGURE.test(piece) || OF_ALL.test(piece) ? null : WORDED.exec(piece)))
  if (pieces.length > MOST_PIECES || worded.every((found) => found === null)) return [clause]
  const parts: Clause[] = []
  const add = (start: number, end: number, mark: string): void => {
    if (end > start)
      parts.push({
        ...clause,
        from: from + start,
        to: from + end,
        text: text.slice(start, end),
        mask: mask.slice(start, end),
        mark,
      })
  }
  let start = 0
  let at = 0
  pieces.forEach((piece, index) => {
    const found = worded[index]
    const end = at + piece.length
    if (found) {
      add(start, at - 1, '、')
      add(at, at + found[0].length, index === pieces.length - 1 ? clause.mark : '、')
      start = end + 1
    }
    at = end + 1
  })
  add(start, text.length, clause.mark)
  return parts
}
