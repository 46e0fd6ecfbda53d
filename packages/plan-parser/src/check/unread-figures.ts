import type { Span } from '@tongtu/kernel'
import { findFigures } from '../recognise/targets/find-figures.ts'

/** Names of programmes and of documents; what they count is part of the name. */
const NAME = /“[^”\n]*”|《[^》\n]*》/gu
const SENTENCE = /[^。;；\n]*[。;；\n]?/gu
/** What was reached, and what the work starts from. */
const REPORT = /目前|现有|已[经建达有实完累获]|截至|截止|去年|同比|以来|[由从]\d/u
/** 3岁以下婴幼儿, 500千伏线路, 延长30年: features of what the work is about. */
const FEATURE = /^(?:周?岁|千伏|年|个?月|[天日]|届|轮|级)$/u
const MOST_QUOTED = 3

/** The figures of a stretch of text that stand in none of the spans that were read, reports and features left out. */
export const unreadFigures = (text: string, [from, to]: Span, known: readonly { readonly span: Span }[]): Span[] => {
  const read = known.map(({ span }) => span)
  const words = text.slice(from, to).replace(NAME, (name) => ' '.repeat(name.length))
  const spans: Span[] = []
  for (const { 0: sentence, index } of words.matchAll(SENTENCE)) {
    if (!/\d/u.test(sentence) || REPORT.test(sentence)) continue
    for (const { at, to: end, unit, worded } of findFigures(sentence)) {
      if (worded || unit === null || FEATURE.test(unit)) continue
      const span: Span = [from + index + at, from + index + end]
      if (!read.some(([start, stop]) => span[0] >= start && span[0] < stop)) spans.push(span)
    }
  }
  return spans
}

/** The first of them in quotation marks. */
export const quoteFigures = (text: string, spans: readonly Span[]): string => {
  const quoted = spans.slice(0, MOST_QUOTED).map(([from, to]) => `“${text.slice(from, to).replace(/\s/gu, '')}”`)
  return quoted.join('、') + (spans.length > MOST_QUOTED ? '等' : '')
}
