import type { Diagnostic, Span } from '@tongtu/kernel'
import { mergedRows, type PlanDraft } from '@tongtu/plan'

interface Numbered {
  readonly no: number
  readonly span: Span
  readonly series: string
  readonly parent: string | null
}

/** Numbers that are missing, doubled or out of order within one series of numerals. Nothing is renumbered. */
export const checkNumbering = (draft: PlanDraft): Diagnostic[] => {
  const found: Diagnostic[] = []
  const last = new Map<string, Numbered>()
  const lastAbove = new Map<string, number>()
  for (const item of numberedInOrder(draft)) {
    const before = last.get(item.series)
    last.set(item.series, item)
    const above = `${item.series} ${item.parent}`
    const isDue = lastAbove.get(above) === item.no - 1
    lastAbove.set(above, item.no)
    // Behind a box of projects (专栏1) the numbers of its chapter go on.
    if (item.no === 1 || isDue) continue
    if (before === undefined) {
      found.push(gap(1, item.no - 1, item, null))
      continue
    }
    const startsAfresh = item.parent !== before.parent
    if (item.no === before.no) found.push(doubled(item))
    else if (item.no > before.no + 1) found.push(gap(before.no + 1, item.no - 1, item, before))
    else if (item.no < before.no && !startsAfresh) found.push(disordered(item, before))
  }
  return found
}

const numberedInOrder = (draft: PlanDraft): Numbered[] => {
  const { sections, measures } = draft
  // “附件:1.甲表 2.乙表” is a list of names, not a series of items.
  const annexes = new Set(sections.filter(({ noRaw }) => noRaw?.startsWith('附')).map(({ id }) => id))
  const own = sections.filter(({ id, parent }) => !annexes.has(id) && !annexes.has(parent ?? ''))
  return [
    ...own.map(({ no, noRaw, span, parent }) => ({ no, noRaw, span, parent })),
    ...measures.map(({ no, noRaw, span, section }) => ({ no, noRaw, span, parent: section })),
    ...mergedRows(draft).map(({ noRaw, span }) => ({ no: noRaw, noRaw, span, parent: null })),
  ]
    .filter(({ no, noRaw }) => no !== null && noRaw !== null)
    .map(({ no, noRaw, span, parent }) => ({
      no: Number(no!.split('.').at(-1)),
      span,
      parent,
      series: seriesOf(noRaw!),
    }))
    .sort((a, b) => a.span[0] - b.span[0])
}

/** Numerals of the same print belong to one series: 一、 (一) 1. (1) 第一条. */
const seriesOf = (noRaw: string): string =>
  noRaw
    .replace(/[一二三四五六七八九十百零]+/gu, '一')
    .replace(/\d+/gu, '1')
    .replace(/[.、\s]+$/u, '')

const LONGEST_LIST = 10

const gap = (from: number, to: number, { span }: Numbered, before: Numbered | null): Diagnostic => {
  const missing = Array.from({ length: Math.min(to - from + 1, LONGEST_LIST) }, (_, i) => from + i).join('、')
  return {
    code: 'TT-P-050',
    severity: 'warning',
    message: `编号${before === null ? '' : `${before.no}之后`}缺${missing}${to - from + 1 > LONGEST_LIST ? '等' : ''}`,
    span,
    suggestion: '请核对原文：若转换时漏了文字，补上后重新导入；若原文就是这样，不用改',
  }
}

const doubled = ({ no, span }: Numbered): Diagnostic => ({
  code: 'TT-P-051',
  severity: 'warning',
  message: `编号${no}连续出现两次`,
  span,
  suggestion: '请核对原文编号；识别时按原文保留，不重新编号',
})

const disordered = ({ no, span }: Numbered, before: Numbered): Diagnostic => ({
  code: 'TT-P-052',
  severity: 'hint',
  message: `编号${before.no}之后是${no}，顺序倒了`,
  span,
  suggestion: '请核对这一项是否本来就另起编号',
})
