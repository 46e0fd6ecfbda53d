import type { CleanDocument } from '../normalise/clean-document.ts'
import type { CleanText, Range } from '../normalise/clean-text.ts'
import { hasTableBetween } from '../normalise/has-table-between.ts'
import { dropAnnexLists } from './drop-annex-lists.ts'
import { isSignature } from './find-body-end.ts'
import { hasFigures } from './find-promises.ts'
import { hasUnitClause } from './has-unit-clause.ts'
import type { Marker } from './marker.ts'

/** 现将《…》《…》印发给你们; 已经县政府同意,现印发给你们 */
const ISSUES = /现(?:予以?)?(?:将[^。\n]{2,200})?(?:印发|转发|下发)|予以(?:印发|转发|下发)/u
const PAPERS = /《[^》\n]{2,80}》/gu
/** 细化为120项具体任务,涉及18个责任单位: what a letter counts is what it sends out; 每月报送1次, 明确1名联络员: and how it is reported on. */
const OF_THE_LETTER =
  /\d{1,4}(?:(?:[大小]?项|[条件个类])\p{Script=Han}{0,6}?(?:任务|工作|事项|指标|举措|措施|实事|项目|单位|部门)|次|期|篇|天|个(?:工作日|月)|(?<=[12])名)/gu

/** A document without the letter that covers it: its markers, and where its own text begins. */
export interface Uncovered {
  readonly markers: readonly Marker[]
  readonly from: number
}

/**
 * A letter that issues a plan may ask for things point by point (一、压实责任 二、按月调度), before its signature. Such points,
 * which name neither units nor figures, are words that cover the plan: their markers go, and with them the “附件” that leads
 * to the plan. Nothing changes where no plan follows behind the letter.
 */
export const withoutLetterPoints = (document: CleanDocument, markers: readonly Marker[]): Uncovered => {
  const { clean, paragraphs } = document
  const covered = { markers, from: 0 }
  const first = markers[0]
  if (first === undefined || first.style === 'annex' || !leadsToPoints(document, first.from)) return covered
  const closings = paragraphs.filter(({ from, to }) => from > first.from && closesLetter(clean.text.slice(from, to)))
  const [closing] = closings
  if (closing === undefined || carriesWork(clean, markers, closing.from)) return covered
  const numerals = dropAnnexLists(
    clean,
    markers.filter(({ style }) => style !== 'annex'),
  )
  const plan = numerals.find(({ from, no, boundary }) => from > closing.from && no === 1 && boundary === 'paragraph')
  if (plan !== undefined) return { markers: markers.filter(({ from }) => from >= plan.from), from: closing.from }
  const work = paragraphs.find((paragraph) => paragraph.from > closing.from && isWork(clean, paragraph))
  const inTable = hasTableBetween(document, closing.from, clean.text.length)
  const from = work?.from ?? (inTable ? closings.at(-1)!.to : null)
  return from === null ? covered : { markers: numerals.filter((marker) => marker.from >= from), from }
}

/** Whether a paragraph names units, or is a sentence with figures. */
const isWork = (clean: CleanText, paragraph: Range): boolean => {
  const words = clean.text.slice(paragraph.from, paragraph.to)
  return hasUnitClause(clean, paragraph) || (/[,。]/u.test(words) && hasFigures(words))
}

/** Whether the points before `end` are more than words: work in several ranks, with units, or with figures. */
const carriesWork = (clean: CleanText, markers: readonly Marker[], end: number): boolean => {
  const points = markers.filter(({ from }) => from < end)
  return points.some(({ rank, from }, index) => {
    const to = points[index + 1]?.from ?? end
    const words = clean.text.slice(from, to).replace(OF_THE_LETTER, '')
    return rank !== points[0]!.rank || hasUnitClause(clean, { from, to }) || hasFigures(words)
  })
}

/** Whether a letter that issues a plan runs straight into its points: a signature or a title between them ends the letter. */
const leadsToPoints = ({ clean, paragraphs }: CleanDocument, until: number): boolean => {
  const issues = ISSUES.exec(clean.text.slice(0, until))
  return (
    issues !== null &&
    paragraphs
      .filter(({ from, to }) => to > issues.index && from < until)
      .every(({ from, to }) => /(?:[。;:]|你们)\s*$/u.test(clean.text.slice(from, Math.min(to, until))))
  )
}

const closesLetter = (line: string): boolean => isSignature(line) || /^附[件表](?:[一1](?!\d))?(?:[:\s]|$)/u.test(line)

/** How many papers the letter before the first numeral issues: as many of its annexes are plans. */
export const papersIssued = (opening: string): number => {
  const sentence = opening.split(/[。\n]/u).find((words) => ISSUES.test(words))
  return sentence === undefined ? 0 : [...sentence.matchAll(PAPERS)].length
}
