import type { Diagnostic, IndicatorCell, Span, Target, UnitMention } from '@tongtu/plan'

export type MarkKind = 'metric' | 'unit' | 'due' | 'doubt' | 'item' | 'asked'

/** A coloured stretch of the source and the key that lights it together with its twin on the right. */
export interface Mark {
  readonly span: Span
  readonly kind: MarkKind
  readonly key: string
}

/** What marks are made of: a draft under review and a confirmed plan both have it. */
export interface MarkedItem {
  readonly id: string
  readonly span: Span
  readonly targets?: readonly Target[]
  readonly units?: readonly UnitMention[]
  /** The cells of a table's row. */
  readonly values?: readonly IndicatorCell[]
}

/** Marks of items with their figures, units and due dates, and of the doubts about them. */
export function marksOf(text: string, items: readonly MarkedItem[], doubts: readonly Diagnostic[]): Mark[] {
  const marks: Mark[] = []
  for (const item of items) {
    marks.push({ span: item.span, kind: 'item', key: item.id })
    item.targets?.forEach((target, at) => {
      marks.push({ span: target.span, kind: 'metric', key: targetKey(item.id, at) })
      const due = target.dueFrom === 'text' ? dueSpan(text, item.span, target) : null
      if (due) marks.push({ span: due, kind: 'due', key: targetKey(item.id, at) })
    })
    item.values?.forEach((cell, at) => {
      marks.push({ span: cell.span, kind: 'metric', key: targetKey(item.id, at) })
    })
    for (const unit of item.units ?? []) {
      marks.push({ span: unit.span, kind: 'unit', key: unitKey(item.id, unit.name) })
    }
  }
  doubts.forEach((doubt, at) => {
    marks.push({ span: headOf(text, doubt.span), kind: 'doubt', key: doubtMarkKey(at) })
  })
  return marks.filter((mark) => mark.span[1] > mark.span[0])
}

const LONG = 60

/** A doubt about a whole item is drawn under its first words only, or the page would be one wave. */
function headOf(text: string, [from, to]: Span): Span {
  if (to - from <= LONG) return [from, to]
  const clause = /^\s*\S[^，。；\n]{0,30}/.exec(text.slice(from, to))
  return [from, from + (clause?.[0].length ?? LONG)]
}

export const targetKey = (itemId: string, at: number) => `${itemId}:t${at}`
export const unitKey = (itemId: string, name: string) => `${itemId}:u:${name.replace(/\s/g, '')}`
const doubtMarkKey = (at: number) => `doubt:${at}`

/** The nearest mention of the due year before the figure, within its item. */
function dueSpan(text: string, item: Span, target: Target): Span | null {
  const year = target.due?.slice(0, 4)
  if (!year) return null
  const words = year
  const at = text.lastIndexOf(words, target.span[1])
  return at >= item[0] ? [at, at + words.length] : null
}
