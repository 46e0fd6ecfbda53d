import type { CleanText, Range } from '../normalise/clean-text.ts'
import { firstBehind } from '../normalise/inside-one-of.ts'
import { isBareHeading, measureKindOf } from './chapter-kinds.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import { RANKS } from './marker.ts'
import type { OutlineItem, OutlineSection } from './outline.ts'
import { withPairedTitles } from './paired-title.ts'
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
  const titles = withPairedTitles(clean, paragraphs, own)
  return paragraphs.map(({ from, to }, index) => ({ from, to, title: titles[index]! }))
}

/** What the chapters and boxes of a plan are cut into. */
export interface ChapterText {
  readonly nodes: readonly TreeNode[]
  readonly paragraphs: readonly Range[]
  readonly isWork: (node: TreeNode) => boolean
  readonly titleOf: (node: TreeNode) => string
}

/**
 * The measures of chapters and boxes that number nothing, one a paragraph: where several paragraphs of a chapter name units
 * of their own; in a chapter whose heading names no work (重点任务) and in a box, where most open with a title; and in all
 * chapters of a plan that nowhere numbers anything below them, where its paragraphs open with titles throughout. In the
 * order of the text; a chapter that is one measure is not among them.
 */
export const paragraphItems = (clean: CleanText, text: ChapterText): Map<TreeNode, readonly ParagraphItem[]> => {
  const { nodes, paragraphs, isWork, titleOf } = text
  const leaves = nodes.filter((node) => isWork(node) && node.children.length === 0 && (isChapter(node) || isBox(node)))
  const within = new Map(
    leaves.map((node) => {
      const own = paragraphsWithin(paragraphs, node.marker.to, node.to).filter(({ from, to }) => to - from >= SHORTEST)
      return [node, titledParagraphs(clean, own)] as const
    }),
  )
  const numbersBelow = nodes.some((node) => isWork(node) && node.rank > RANKS.chinese && node.rank <= RANKS.arabic)
  const isHabit = !numbersBelow && opensWithTitles(leaves.filter(isChapter).map((node) => within.get(node)!))
  const found = [...within].map(([node, items]) => {
    const parts = isHabit ? items.filter(isTitled) : partsOf(clean, items, isBox(node), isBareHeading(titleOf(node)))
    return [node, parts] as const
  })
  return new Map(found.filter(([, parts]) => parts.length > 0))
}

const isChapter = ({ rank }: TreeNode): boolean => rank <= RANKS['chinese-bracket']
const isBox = ({ marker }: TreeNode): boolean => marker.style === 'box'

/** The paragraphs of one chapter or box that are measures of their own. */
const partsOf = (
  clean: CleanText,
  items: readonly ParagraphItem[],
  inBox: boolean,
  isBare: boolean,
): readonly ParagraphItem[] => {
  if (items.length < FEWEST_NAMING) return []
  const naming = items.filter((item) => hasUnitClause(clean, item))
  if (naming.length >= FEWEST_NAMING && naming.length * 2 >= items.length)
    return items.filter((item) => item.title !== null || naming.includes(item))
  const titled = items.filter((item) => item.title !== null)
  const mayBe = inBox ? titled.length === items.length : isBare && titled.length >= FEWEST_TITLED
  return mayBe && titled.length >= items.length * MOST ? titled : []
}

/** Whether paragraphs open with short titles in nearly all chapters, and most chapters have several. */
const opensWithTitles = (chapters: readonly (readonly ParagraphItem[])[]): boolean => {
  const all = chapters.flat()
  const titled = all.filter(isTitled).length
  const several = chapters.filter((items) => items.filter(isTitled).length > 1).length
  return titled >= FEWEST_OF_HABIT && titled >= all.length * NEARLY_ALL && several * 2 > chapters.length
}
const FEWEST_OF_HABIT = 6
const NEARLY_ALL = 0.8
const isTitled = ({ from, title }: ParagraphItem): boolean => title !== null && title.titleTo - from <= LONGEST_TITLE
const LONGEST_TITLE = 24

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
