import type { CleanText, Range } from '../normalise/clean-text.ts'
import { isGoalChapter, isMachineryChapter, isPreambleItem } from './chapter-kinds.ts'
import { findHeadingLines } from './find-heading-lines.ts'
import { goalsFrom, hasFigures, horizonFrom, isReport, yearsAheadFrom } from './find-promises.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import type { Outline, OutlineItem, OutlineSection } from './outline.ts'
import { titledParagraphs, toParagraphItem } from './paragraph-items.ts'
import { readNumeral } from './read-numeral.ts'

const SHORTEST = 16
const SHORTEST_TITLED = 40

/**
 * Plans without numbered items: every paragraph of a chapter of work that names its units is a measure; where none does,
 * every paragraph under a heading that begins with a short title sentence. Paragraphs of goal chapters are promises.
 */
export const segmentUnnumbered = (clean: CleanText, paragraphs: readonly Range[], outline: Outline): Outline => {
  const sections = outline.sections.length > 0 ? outline.sections : findHeadingLines(clean, paragraphs)
  const headings = new Set(sections.map(({ from }) => from))
  const text = placeParagraphs(paragraphs, sections).filter(({ from }) => !headings.has(from))
  const placed = text.filter(({ from, to }) => to - from >= SHORTEST)
  const isOpen = ({ section }: PlacedParagraph) => section === null || isWork(section, sections)
  const isNote = ({ from }: PlacedParagraph) => NOTE.test(clean.text.slice(from, from + LONGEST_LABEL))
  const open = placed.filter((paragraph) => isOpen(paragraph) && !isNote(paragraph))
  const naming = withTextAbove(open, (paragraph) => hasUnitClause(clean, paragraph))
  const announced = announcedFrom(clean, paragraphs)
  const titles = new Map(titledParagraphs(clean, placed).map(({ from, title }) => [from, title]))
  const titled = open.filter(({ section, from, to }) => {
    if ((section === null && from < announced) || to - from < SHORTEST_TITLED) return false
    const title = titles.get(from) ?? null
    return title !== null && !NEWS.test(clean.text.slice(from, title.titleTo))
  })
  const itemOf = ({ from, to, section }: PlacedParagraph): OutlineItem =>
    toParagraphItem(clean, { from, to, title: titles.get(from) ?? null }, section, sections)
  const counted = countedInWords(clean, text.filter(isOpen))
  const items =
    counted.length > naming.length
      ? counted.map((paragraph, index) => toCountedItem(clean, paragraph, sections, String(index + 1)))
      : (naming.length > 0 ? naming : titled).map(itemOf)
  const known = outline.goals.filter((goal) => !items.some((item) => goal.from >= item.from && goal.to <= item.to))
  const promises = outline.sections.length > 0 ? [] : promisesAmong(clean, placed, sections)
  const first = Math.min(outline.head.to, sections[0]?.from ?? clean.text.length, items[0]?.from ?? clean.text.length)
  return {
    ...outline,
    head: { from: 0, to: first },
    sections,
    items,
    goals: [...known, ...promises.filter(({ from }) => !items.some((item) => from >= item.from && from < item.to))],
  }
}

/** 注:…, 总体要求:… in one paragraph: what stands around the work. */
const NOTE = /^(?:注|备注|说明|填表说明|指导思想|总体要求|总体目标|工作目标|主要目标)\d?[:]/u
const LONGEST_LABEL = 10

/** The paragraphs that name units; where only the last of a heading does, all of its text is theirs. */
const withTextAbove = (
  paragraphs: readonly PlacedParagraph[],
  namesUnits: (paragraph: PlacedParagraph) => boolean,
): PlacedParagraph[] =>
  [...Map.groupBy(paragraphs, ({ section }) => section)].flatMap(([section, own]) => {
    const naming = own.filter(namesUnits)
    const [first, last] = [own[0]!, own.at(-1)!]
    return section !== null && naming.length === 1 && naming[0] === last ? [{ ...last, from: first.from }] : naming
  })

/** 今年办好十件实事: 一是…。 二是…。: a list whose paragraphs count themselves in words. */
const countedInWords = (clean: CleanText, paragraphs: readonly PlacedParagraph[]): PlacedParagraph[] => {
  const run: PlacedParagraph[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const numeral = COUNTS_ITSELF.exec(clean.text.slice(paragraph.from, paragraph.from + LONGEST_COUNT))?.[1]
    const no = numeral === undefined ? null : readNumeral(numeral)
    if (no === run.length + 1 && (no > 1 || announces(clean, paragraphs[index - 1]))) run.push(paragraph)
    else if (run.length >= FEWEST_COUNTED) break
    else run.length = 0
  }
  return run.length >= FEWEST_COUNTED ? run : []
}
const COUNTS_ITSELF = /^([一二三四五六七八九十]{1,3})是/u
const LONGEST_COUNT = 4
const FEWEST_COUNTED = 3
const announces = ({ text }: CleanText, paragraph: PlacedParagraph | undefined): boolean =>
  paragraph !== undefined && WORK_TO_COME.test(text.slice(Math.max(paragraph.from, paragraph.to - 40), paragraph.to))
const WORK_TO_COME = /(?:实事|任务|工作|举措|措施|项目)[^。]{0,8}[:。]$/u

/** 重点做好以下三项工作。: the paragraphs behind it are work, though nothing heads them. */
const announcedFrom = ({ text }: CleanText, paragraphs: readonly Range[]): number =>
  paragraphs.find(({ from, to }) => ANNOUNCES.test(text.slice(Math.max(from, to - 40), to)))?.to ??
  Number.POSITIVE_INFINITY
const ANNOUNCES = /(?:以下|如下)[^。,]{0,8}(?:工作|任务|举措|措施)[。:]$/u
/** 本报讯记者从渔业局获悉: how a paper opens. */
const NEWS = /(?:获悉|报道|讯|消息)$/u

/**
 * Paragraphs of chapters of goals; under any other heading what a paragraph says from its 到2025年 on, and those with
 * figures behind it.
 */
const promisesAmong = (
  clean: CleanText,
  placed: readonly PlacedParagraph[],
  sections: readonly OutlineSection[],
): OutlineItem[] => {
  let promising: number | null = null
  return placed.flatMap((paragraph) => {
    const { section, from, to } = paragraph
    const words = clean.text.slice(from, to)
    if (section === null) {
      if (GOALS.test(words) && hasFigures(words)) promising = BEFORE_ALL
      return []
    }
    const goesOn =
      isGoalChapter(sections[section]!.title) ||
      ((promising === section || (promising !== null && (isAllFigures(words) || looksAhead(words)))) &&
        hasFigures(words) &&
        !isReport(words))
    const start = goesOn
      ? 0
      : (horizonFrom(words) ?? goalsFrom(words) ?? (promising === null ? null : yearsAheadFrom(words)))
    if (start === null) return []
    promising = section
    return [{ ...toItem(clean, { ...paragraph, from: from + start }, sections), kind: null }]
  })
}

/** 入园率达到90%,巩固率96%。: under a heading of its own, what goes on with the goals before is figures and little else. */
const isAllFigures = (words: string): boolean => {
  const clauses = words.split(/[,;。]/u).filter((clause) => clause.length > 1)
  return !REPORTS.test(words) && clauses.filter((clause) => /\d/u.test(clause)).length >= clauses.length / 2
}
/** Goals in the opening, which no heading stands over. */
const BEFORE_ALL = -1
const GOALS = /目标[^。]{0,8}[:。]/u
/** 年内完成投资14亿元: what is said of the time to come. */
const looksAhead = (words: string): boolean => AHEAD.test(words) && !REPORTS.test(words)
const AHEAD = /年内|全年(?!度)|力争|争取|确保|年底前/u
const REPORTS = /已|目前|曾|以来|去年|同比/u

interface PlacedParagraph extends Range {
  readonly section: number | null
}

/** Each paragraph with the innermost section that begins before it; both lists are in order. */
const placeParagraphs = (paragraphs: readonly Range[], sections: readonly OutlineSection[]): PlacedParagraph[] => {
  let next = 0
  return paragraphs.map(({ from, to }) => {
    while (next < sections.length && sections[next]!.from <= from) next++
    return { from, to, section: next === 0 ? null : next - 1 }
  })
}

const isWork = (index: number, sections: readonly OutlineSection[]): boolean => {
  for (let at: number | null = index; at !== null; at = sections[at]!.parent) {
    const { title, noRaw } = sections[at]!
    if (isGoalChapter(title) || isPreambleItem(title) || isMachineryChapter(title) || noRaw?.startsWith('附'))
      return false
  }
  return true
}

const toCountedItem = (
  clean: CleanText,
  paragraph: PlacedParagraph,
  sections: readonly OutlineSection[],
  no: string,
): OutlineItem => {
  const [noRaw] = COUNTS_ITSELF.exec(clean.text.slice(paragraph.from, paragraph.from + LONGEST_COUNT))!
  const bodyFrom = paragraph.from + noRaw.length
  return { ...toItem(clean, { ...paragraph, from: bodyFrom }, sections), no, noRaw, from: paragraph.from }
}

const toItem = (
  clean: CleanText,
  { from, to, section }: PlacedParagraph,
  sections: readonly OutlineSection[],
): OutlineItem => {
  const [paragraph] = titledParagraphs(clean, [{ from, to }])
  return toParagraphItem(clean, paragraph!, section, sections)
}
