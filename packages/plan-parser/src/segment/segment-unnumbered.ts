import type { CleanText, Range } from '../normalise/clean-text.ts'
import { isGoalChapter, isMachineryChapter, measureKindOf } from './chapter-kinds.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import type { Outline, OutlineItem } from './outline.ts'
import { findTitleEnd } from './read-title.ts'

const SHORTEST = 20

/**
 * Plans without numbered items: every paragraph of a chapter of work that names its units, or else that begins with a
 * short title sentence, is a measure.
 */
export const segmentUnnumbered = (clean: CleanText, paragraphs: readonly Range[], outline: Outline): Outline => {
  const body = paragraphs.filter(({ from, to }) => from >= outline.head.to && to - from >= SHORTEST)
  const open = (outline.sections.length === 0 ? paragraphs : body).filter((paragraph) => isWork(paragraph, outline))
  const naming = open.filter((paragraph) => hasUnitClause(clean, paragraph))
  const titled =
    naming.length > 0
      ? naming
      : outline.sections.length === 0
        ? []
        : open.filter(({ from, to }) => findTitleEnd(clean, from, to) !== null && to - from > 60)
  const items = titled.map((paragraph) => toItem(clean, paragraph, outline))
  const goals = outline.goals.filter((goal) => !items.some((item) => goal.from >= item.from && goal.to <= item.to))
  return {
    ...outline,
    items,
    goals,
    head: { from: 0, to: Math.min(outline.head.to, items[0]?.from ?? outline.head.to) },
  }
}

const sectionOf = ({ from }: Range, { sections }: Outline): number | null => {
  const index = sections.findLastIndex((section) => section.from <= from && from < section.to)
  return index < 0 ? null : index
}

const isWork = (paragraph: Range, outline: Outline): boolean => {
  let index = sectionOf(paragraph, outline)
  while (index !== null) {
    const section = outline.sections[index]!
    if (isGoalChapter(section.title) || isMachineryChapter(section.title) || section.noRaw?.startsWith('附'))
      return false
    index = section.parent
  }
  return true
}

const toItem = (clean: CleanText, { from, to }: Range, outline: Outline): OutlineItem => {
  const title = findTitleEnd(clean, from, to)
  const section = sectionOf({ from, to }, outline)
  const isTitle = title !== null && title.bodyFrom < to
  return {
    no: null,
    noRaw: null,
    title: isTitle ? clean.text.slice(from, title.titleTo) : null,
    bodyFrom: isTitle ? title.bodyFrom : from,
    section,
    kind: section === null ? null : measureKindOf(outline.sections[section]!.title),
    from,
    to,
  }
}
