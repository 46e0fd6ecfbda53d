import type { Diagnostic } from '@tongtu/kernel'
import type { DraftMeasure, PlanDraft } from '@tongtu/plan'

const COMPLETE = /[。.!?！？;；:：)）〕\]】”"%％|]\s*$/u
const SHORTEST_PROSE = 40
/** A row of a table ends where its last cell ends. */
const CELLS = /[\t|\u3000]| {2,}/

/** Items without text, and items whose end seems lost where the others end their sentences. */
export const checkItems = ({ measures, source }: PlanDraft): Diagnostic[] => {
  const textOf = ({ span }: DraftMeasure) => source.text.slice(...span)
  const empty = measures.filter((measure) => isEmpty(measure, textOf(measure)))
  const prose = measures.filter(({ span }) => span[1] - span[0] >= SHORTEST_PROSE)
  const cut = prose.filter((measure) => !isComplete(measure, textOf(measure)))
  return [
    ...empty.map((measure) => emptyItem(measure)),
    ...(cut.length * 2 <= prose.length ? cut.map((measure) => lostEnd(measure, textOf(measure))) : []),
  ]
}

/** 牵头单位:县教育局;责任单位:县财政局 closes an item without a full stop. */
const isComplete = ({ span, leadUnits, supportingUnits }: DraftMeasure, text: string): boolean =>
  COMPLETE.test(text.slice(-8)) ||
  CELLS.test(text) ||
  (!UNCLOSED.test(text) && [...leadUnits, ...supportingUnits].some((unit) => unit.span[1] >= span[1] - UNIT_TAIL))
const UNIT_TAIL = 2
const UNCLOSED = /[(（〔[【][^)）〕\]】]*$/u

const isEmpty = ({ noRaw, title }: DraftMeasure, text: string): boolean =>
  title === null && text.replace(noRaw ?? '', '').replace(/[\s#*|.、:：]/gu, '').length < 2

const emptyItem = ({ noRaw, span }: DraftMeasure): Diagnostic => ({
  code: 'TT-P-053',
  severity: 'warning',
  message: `“${noRaw ?? ''}”之后没有文字`,
  span,
  suggestion: '请核对原文，补上内容；若是多余的编号，删去这一项',
})

const lostEnd = ({ no, span }: DraftMeasure, text: string): Diagnostic => ({
  code: 'TT-P-054',
  severity: 'hint',
  message: `${no === null ? '这一项' : `第${no}项`}没有以句号结尾，止于“${text.trimEnd().slice(-8).trim()}”，可能漏了文字`,
  span: [Math.max(span[0], span[1] - 8), span[1]],
  suggestion: '请对照原件核对这一项的结尾',
})
