import type { Line } from './split-lines.ts'

const LONGEST = 40
const SENTENCE = /[。;；!！?？]/u

/**
 * Lines printed at the head or foot of every page: short, repeated to the letter, and next to a page number. `lines`
 * still hold the page numbers.
 */
export const findRunningHeads = (
  source: string,
  lines: readonly Line[],
  isPage: (line: Line) => boolean,
): Set<Line> => {
  const nextToPage = new Set<string>()
  lines.forEach((line, i) => {
    if (!isPage(line)) return
    for (const neighbour of [lines[i - 1], lines[i + 1]])
      if (neighbour !== undefined && isShort(neighbour)) nextToPage.add(source.slice(neighbour.from, neighbour.to))
  })
  if (nextToPage.size === 0) return new Set()
  const found = Map.groupBy(lines.filter(isShort), ({ from, to }) => source.slice(from, to))
  return new Set(
    [...nextToPage].flatMap((words) => {
      const same = found.get(words) ?? []
      return same.length >= 2 && !SENTENCE.test(words) ? same : []
    }),
  )
}

const isShort = ({ from, to }: Line): boolean => to - from <= LONGEST
