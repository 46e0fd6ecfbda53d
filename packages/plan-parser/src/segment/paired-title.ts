import type { CleanText, Range } from '../normalise/clean-text.ts'
import type { TitleEnd } from './read-title.ts'

/** 强村富民,拓宽增收路子。 */
const PAIR = /^[\p{Script=Han}“”、]{2,14},[\p{Script=Han}“”、]{2,16}[。:]/u
const LONGEST = 40
const FEWEST = 3

/** The first sentence of a range where it is a pair of short phrases with text behind it; null where it is not. */
const pairAt = ({ text }: CleanText, { from, to }: Range): TitleEnd | null => {
  const pair = PAIR.exec(text.slice(from, Math.min(to, from + LONGEST)))?.[0]
  if (pair === undefined || from + pair.length >= to) return null
  return { titleTo: from + pair.length - 1, bodyFrom: from + pair.length }
}

/**
 * Titles of ranges that stand side by side, completed by those of two phrases. A sentence with a comma is a title only in
 * company: where most of the ranges begin with such a pair or have a title already, and at least three with a pair.
 */
export const withPairedTitles = (
  clean: CleanText,
  ranges: readonly Range[],
  titles: readonly (TitleEnd | null)[],
): readonly (TitleEnd | null)[] => {
  const pairs = ranges.map((range, index) => (titles[index] ? null : pairAt(clean, range)))
  const completed = titles.map((title, index) => title ?? pairs[index]!)
  const count = (some: readonly (TitleEnd | null)[]) => some.filter((title) => title !== null).length
  return count(pairs) >= FEWEST && count(completed) * 2 > ranges.length ? completed : titles
}
