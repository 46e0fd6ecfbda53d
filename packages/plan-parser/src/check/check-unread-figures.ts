import type { Diagnostic, Span } from '@tongtu/kernel'
import type { PlanDraft } from '@tongtu/plan'
import { findFigures } from '../recognise/targets/find-figures.ts'

/** Names of programmes and of documents; what they count is part of the name. */
const NAME = /“[^”\n]*”|《[^》\n]*》/gu
const SENTENCE = /[^。;；\n]*[。;；\n]?/gu
/** What was reached, and what the work starts from. */
const REPORT = /目前|现有|已[经建达有实完累获]|截至|截止|去年|同比|以来|[由从]\d/u
/** 3岁以下婴幼儿, 500千伏线路, 延长30年: features of what the work is about. */
const FEATURE = /^(?:周?岁|千伏|年|个?月|[天日]|届|轮|级)$/u
const MOST_QUOTED = 3

/**
 * Numbers of a measure or a goal that were not read as a target: conditions, rates of grants and rhythms rightly, some of them by
 * mistake. One hint for each, so that none is passed over without having been seen.
 */
export const checkUnreadFigures = ({ goals, measures, source: { text } }: PlanDraft): Diagnostic[] => [
  ...goals.flatMap(({ span, targets }) => unread(text, '这一段目标', unreadIn(text, span, targets))),
  ...measures.flatMap(({ no, span, targets, leadUnits, supportingUnits }) => {
    const name = no === null ? '这一项' : `第${no}项`
    return unread(text, name, unreadIn(text, span, [...targets, ...leadUnits, ...supportingUnits]))
  }),
]

const unreadIn = (text: string, [from, to]: Span, known: readonly { readonly span: Span }[]): Span[] => {
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

const unread = (text: string, name: string, spans: readonly Span[]): Diagnostic[] => {
  const [first] = spans
  if (first === undefined) return []
  const quoted = spans.slice(0, MOST_QUOTED).map(([from, to]) => `“${text.slice(from, to).replace(/\s/gu, '')}”`)
  const more = spans.length > MOST_QUOTED ? '等' : ''
  return [
    {
      code: 'TT-P-055',
      severity: 'hint',
      message: `${name}有${spans.length}处数字没有作为目标：${quoted.join('、')}${more}`,
      span: first,
      suggestion: '是承诺的，选中原文加为目标；是条件、补助标准或者工作频次的，不用处理',
    },
  ]
}
