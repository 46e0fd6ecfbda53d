import type { Diagnostic, Span } from '@tongtu/kernel'
import type { PlanDraft } from '@tongtu/plan'
import { quoteFigures, unreadFigures } from './unread-figures.ts'

const SHORTEST = 20
/** Cells of a table, and lines without any mark (captions, headlines), are no running text. */
const RUNNING = /^[^|\t]*[，,；;。][^|\t]*$/u
/** 安排12项任务, 涉及9个牵头单位, 票决10件实事: what a text counts of its own. */
const COUNTED = /^(?:[大小]?[项件条类批]|个\p{Script=Han}{0,2}(?:方面|领域|专[项题]|部门|单位|项目|实事)|分(?![钟米]))/u
/** 截至2022年底,全市有…;近年来,…: a report from its first words on. */
const REPORTS = /^\s*(?:截[至止]|近年来|“?十[二三四五]五”?(?:期间|以来|时期))/u

/**
 * Running text with figures that stands under no heading, or in an annex, and became neither measure nor goal: a plan that
 * names no year in it may promise there all the same. News that is no plan and holds no measure is left alone.
 */
export const checkLostParagraphs = (draft: PlanDraft): Diagnostic[] => {
  const { kind, goals, measures, indicators, sections, source } = draft
  if (kind === 'other' && measures.length === 0) return []
  const known = [...goals, ...measures, ...indicators].map(({ span }) => span)
  const read = [...known, ...underHeadings(sections)].sort((a, b) => a[0] - b[0])
  return paragraphsBetween(source.text, read).flatMap((span) => {
    const words = source.text.slice(...span)
    if (words.trim().length < SHORTEST || !RUNNING.test(words) || REPORTS.test(words)) return []
    const spans = unreadFigures(source.text, span, []).filter(
      ([from, to]) => !COUNTED.test(unitOf(source.text, from, to)),
    )
    return spans.length === 0 ? [] : [lost(source.text, spans)]
  })
}

/** What stands under the headings of the plan itself, those of its annexes left out. */
const underHeadings = (sections: PlanDraft['sections']): Span[] => {
  const annexes = new Set<string | null>()
  return sections.flatMap(({ id, parent, noRaw, span }) => {
    if (!noRaw?.startsWith('附') && !annexes.has(parent)) return [span]
    annexes.add(id)
    return []
  })
}

/** The lines of a text that no range touches; the ranges are in order. */
const paragraphsBetween = (text: string, ranges: readonly Span[]): Span[] => {
  const found: Span[] = []
  let next = 0
  let covered = 0
  let from = 0
  for (const line of text.split('\n')) {
    const to = from + line.length
    while (next < ranges.length && ranges[next]![0] < to) covered = Math.max(covered, ranges[next++]![1])
    if (covered <= from) found.push([from, to])
    from = to + 1
  }
  return found
}

/** A figure without its number, and the words behind it: 个方面. */
const unitOf = (text: string, from: number, to: number): string =>
  text.slice(from, to + LONGEST_UNIT).replace(/^[\d.,]+/u, '')
const LONGEST_UNIT = 5

const lost = (text: string, spans: readonly Span[]): Diagnostic => ({
  code: 'TT-P-056',
  severity: 'hint',
  message: `这一段没有读成措施或者目标，其中有${spans.length}处数字：${quoteFigures(text, spans)}`,
  span: spans[0]!,
  suggestion: '是承诺的，选中原文加为目标；是情况介绍的，不用处理',
})
