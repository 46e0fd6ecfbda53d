import type { TextLine } from './text-lines.ts'

/** Lines of a page with what is needed to tell headers and footers. */
export interface LinedPage {
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** Share of the page height at top and bottom where headers, footers and page numbers stand. */
const marginShare = 0.14
const longestPageNumber = 30
const pageNumber =
  /^[-—–―·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-—–―·•\s]*$/i

/**
 * Lines printed in the margins that are no text of the document: page numbers, and lines that repeat on at least
 * three pages and on a third of all, whatever number they carry.
 */
export function findMarginLines(pages: readonly LinedPage[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>()
  const repeated = new Map<string, TextLine[]>()
  for (const { height, lines } of pages) {
    const top = lines.slice(0, 2).filter(({ y }) => y < height * marginShare)
    const bottom = lines.slice(-2).filter(({ y }) => y > height * (1 - marginShare))
    for (const [edge, margin] of [
      ['top', top],
      ['bottom', bottom],
    ] as const)
      for (const line of margin) {
        if (line.text.length <= longestPageNumber && pageNumber.test(line.text)) found.add(line)
        const key = `${edge} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}`
        const same = repeated.get(key)
        if (same === undefined) repeated.set(key, [line])
        else same.push(line)
      }
  }
  for (const same of repeated.values())
    if (same.length >= 3 && same.length * 3 >= pages.length) for (const line of same) found.add(line)
  return found
}
