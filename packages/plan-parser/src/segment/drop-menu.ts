import type { CleanText, Range } from '../normalise/clean-text.ts'
import type { Marker } from './marker.ts'

/** An entry of a menu is its numeral and a few words. */
const ENTRY = /^.{1,6}?[\p{Script=Han}“”]{2,8}$/u
const FEWEST_ENTRIES = 2
/** A menu stands at the very top of a page. */
const LINES_ABOVE = 5
/** The document is many times longer than the menu above it. */
const TIMES_LONGER = 10

/**
 * A saved page may begin with a numbered menu (1. 要闻, 2. 公告), a report with its contents. Entries of a few words that
 * stand line after line at the top, in front of lines of another kind, are none of the document's own items where the
 * same numbering begins anew further down.
 */
export const dropMenu = (clean: CleanText, paragraphs: readonly Range[], markers: readonly Marker[]): Marker[] => {
  const [first] = markers
  const at = paragraphs.findIndex(({ from }) => from === first?.from)
  if (first === undefined || first.no !== 1 || at < 0 || at > LINES_ABOVE) return [...markers]
  let entries = 0
  while (isEntry(clean, paragraphs[at + entries], markers[entries], first, entries + 1)) entries++
  const behind = markers[entries]
  const end = paragraphs[at + entries]
  const isMenu =
    entries >= FEWEST_ENTRIES &&
    end !== undefined &&
    behind?.from !== end.from &&
    clean.text.length - end.from > TIMES_LONGER * end.from &&
    markers
      .slice(entries)
      .some(({ style, no, boundary }) => style === first.style && no === 1 && boundary === 'paragraph')
  return isMenu ? markers.slice(entries) : [...markers]
}

const isEntry = (
  { text }: CleanText,
  line: Range | undefined,
  marker: Marker | undefined,
  { style }: Marker,
  no: number,
): boolean =>
  line !== undefined &&
  marker?.from === line.from &&
  marker.style === style &&
  marker.no === no &&
  ENTRY.test(text.slice(line.from, line.to))
