import type { CleanText, Range } from '../normalise/clean-text.ts'
import { firstBehind } from '../normalise/inside-one-of.ts'
import { isBareHeading, measureKindOf } from './chapter-kinds.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import { RANKS } from './marker.ts'
import type { OutlineItem, OutlineSection } from './outline.ts'
import { findPairedTitles } from './paired-title.ts'
import type { TreeNode } from './plan-tree.ts'
import { findTitleEnd, type TitleEnd } from './read-title.ts'

const SHORTEST = 16
const FEWEST_NAMING = 2
const FEWEST_TITLED = 3
const MOST = 0.6

/** A paragraph of its own work, with the short sentence that it opens with. */
export interface ParagraphItem extends Range {
  readonly title: TitleEnd | null
}

/** Each paragraph with its title: a short first sentence, or a pair of phrases where the others open so too. */
export const titledParagraphs = (clean: CleanText, paragraphs: readonly Range[]): ParagraphItem[] => {
  const own = paragraphs.map(({ from, to }) => {
    const title = findTitleEnd(clean, from, to)
    return title !== null && title.bodyFrom < to ? title : null
  })
  const paired = findPairedTitles(clean, paragraphs, (index) => own[index] !== null)
  return paragraphs.map(({ from, to }, index) => ({ from, to, title: own[index] ?? paired[index] ?? null }))
}

/**
 * The measures of a chapter or a box that numbers nothing, one a paragraph: where several name units of their own, or, in a
 * chapter whose heading names no work (重点任务) and in a box, where most open with a title. Empty where the chapter is one
 * measure.
 */
export const paragraphItems = (
  clean: CleanText,
  paragraphs: readonly Range[],
  { rank, marker, children, to: end }: TreeNode,
  title: string,
): ParagraphItem[] => {
  const isBox = marker.style === 'box'
  if (children.length > 0 || (rank > RANKS['chinese-bracket'] && !isBox)) return []
  const own = paragraphsWithin(paragraphs, marker.to, end).filter(({ from, to }) => to - from >= SHORTEST)
  if (own.length < FEWEST_NAMING) return []
  const items = titledParagraphs(clean, own)
  const naming = items.filter((item) => hasUnitClause(clean, item))
  if (naming.length >= FEWEST_NAMING && naming.length * 2 >= own.length)
    return items.filter((item) => item.title !== null || naming.includes(item))
  const titled = items.filter((item) => item.title !== null)
  const mayBe = isBox ? titled.length === items.length : isBareHeading(title) && titled.length >= FEWEST_TITLED
  return mayBe && titled.length >= items.length * MOST ? titled : []
}

/** The paragraphs that begin behind `from` and end by `to`. */
const paragraphsWithin = (paragraphs: readonly Range[], from: number, to: number): Range[] => {
  const first = firstBehind(paragraphs, from)
  let next = first
  while (next < paragraphs.length && paragraphs[next]!.to <= to) next++
  return paragraphs.slice(first, next)
}

/** The measure that a paragraph is. */
export const toParagraphItem = (
  { text }: CleanText,
  { from, to, title }: ParagraphItem,
  section: number | null,
  sections: readonly OutlineSection[],
): OutlineItem => ({
  no: null,
  noRaw: null,
  title: title === null ? null : text.slice(from, title.titleTo),
  bodyFrom: title?.bodyFrom ?? from,
  section,
  kind: section === null ? null : measureKindOf(sections[section]!.title),
  from,
  to,
})
