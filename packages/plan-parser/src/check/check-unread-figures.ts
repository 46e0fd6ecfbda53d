import type { Diagnostic, Span } from '@tongtu/kernel'
import type { PlanDraft } from '@tongtu/plan'
import { quoteFigures, unreadFigures } from './unread-figures.ts'

/**
 * Numbers of a measure or a goal that were not read as a target: conditions, rates of grants and rhythms rightly, some of them by
 * mistake. One hint for each, so that none is passed over without having been seen.
 */
export const checkUnreadFigures = ({ goals, measures, source: { text } }: PlanDraft): Diagnostic[] => [
  ...goals.flatMap(({ span, targets }) => unread(text, '这一段目标', unreadFigures(text, span, targets))),
  ...measures.flatMap(({ no, span, targets, leadUnits, supportingUnits }) => {
    const name = no === null ? '这一项' : `第${no}项`
    return unread(text, name, unreadFigures(text, span, [...targets, ...leadUnits, ...supportingUnits]))
  }),
]

const unread = (text: string, name: string, spans: readonly Span[]): Diagnostic[] => {
  const [first] = spans
  if (first === undefined) return []
  return [
    {
      code: 'TT-P-055',
      severity: 'hint',
      message: `${name}有${spans.length}处数字没有作为目标：${quoteFigures(text, spans)}`,
      span: first,
      suggestion: '是承诺的，选中原文加为目标；是条件、补助标准或者工作频次的，不用处理',
    },
  ]
}
