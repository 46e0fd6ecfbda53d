import type { CleanText, Range } from '../../normalise/clean-text.ts'
import { readHeadline } from './read-headline.ts'
import { endsTitle, firstHalf, KIND_WORD, LONGEST_LINE, TITLE_LINE, VERSION } from './title-line.ts'

const NOTICE = new RegExp(`印发[《]?([^《》。]{4,90}${KIND_WORD}${VERSION})[》]?的通知`, 'u')
const ISSUED_BOOK = new RegExp(`(?:现将|将|印发)《([^《》]{4,90}${KIND_WORD}${VERSION})》`, 'u')
/** A notice of another plan, named between 《》. */
const OTHER_NOTICE = /《[^《》\n]{4,120}的通知》/gu
const YEARS_LINE = /^[(〔](?:20\d\d年?[—至到-]20\d\d年?|20\d\d年度?|试行|修订版?|征求意见稿)[)〕]$/u

/** The title of the plan, as a clean range: a line of its own, or the name between 《》 that the letter before it issues. */
export const readTitle = ({ text }: CleanText, paragraphs: readonly Range[], head: Range): string | null => {
  const lines = paragraphs
    .filter(({ from }) => from < head.to)
    .map(({ from, to }) => text.slice(from, Math.min(to, head.to)).replace(/^#+ */u, '').trim())
  const opening = text.slice(head.from, head.to)
  const issued = issuedIn(opening.replace(OTHER_NOTICE, ''))
  const line = findTitleLine(lines)
  if (line < 0) return issued ?? readHeadline(lines) ?? issuedIn(opening)
  const years = YEARS_LINE.test(lines[line + 1] ?? '') ? lines[line + 1]! : ''
  const own = firstHalf(lines[line - 1], lines[line]!) + lines[line]!.replace(/^《([^《》]*)》$/u, '$1') + years
  // A title set in two lines: the letter before it gives the whole.
  return issued?.endsWith(own) ? issued : own
}

/** The name between 《》 or behind 印发 that a letter gives the plan. */
const issuedIn = (opening: string): string | null =>
  (ISSUED_BOOK.exec(opening) ?? NOTICE.exec(opening))?.[1]?.replace(/\n/gu, '') ?? null

/** The last line that names a plan, or completes the name on the line before it. */
const findTitleLine = (lines: readonly string[]): number =>
  lines.findLastIndex(
    (words, index) =>
      words.length <= LONGEST_LINE &&
      !/^附|[:：|]/u.test(words) &&
      (TITLE_LINE.test(words) || endsTitle(lines[index - 1], words)),
  )
