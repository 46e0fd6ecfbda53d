import type { Diagnostic, Span } from '@tongtu/kernel'
import type { DraftIndicator, DraftMeasure, Goal } from '../plan-draft.ts'
import type { ReviewedDraft } from './review.ts'

/** One thing a reviewer accepts or corrects, in the order of the source text. */
export type ReviewItem =
  | { readonly type: 'goal'; readonly id: string; readonly span: Span; readonly goal: Goal }
  | { readonly type: 'measure'; readonly id: string; readonly span: Span; readonly measure: DraftMeasure }
  | { readonly type: 'indicator'; readonly id: string; readonly span: Span; readonly indicator: DraftIndicator }

/** Goals, measures and indicators in the order in which the text tells them. */
export function reviewItems(draft: Pick<ReviewedDraft, 'goals' | 'measures' | 'indicators'>): ReviewItem[] {
  return [
    ...draft.goals.map((goal): ReviewItem => ({ type: 'goal', id: goal.id, span: goal.span, goal })),
    ...draft.measures.map((measure): ReviewItem => ({ type: 'measure', id: measure.id, span: measure.span, measure })),
    ...draft.indicators.map(
      (indicator): ReviewItem => ({ type: 'indicator', id: indicator.id, span: indicator.span, indicator }),
    ),
  ].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** Whether two places of the text share a character; an empty span touches the stretch it stands in. */
export function touches(a: Span, b: Span): boolean {
  if (a[0] === a[1]) return a[0] >= b[0] && a[0] <= b[1]
  if (b[0] === b[1]) return b[0] >= a[0] && b[0] <= a[1]
  return a[0] < b[1] && b[0] < a[1]
}

/** A name for a diagnostic that survives editing: its code and the place it stands at. */
export function doubtKey(diagnostic: Diagnostic): string {
  return `${diagnostic.code}@${diagnostic.span[0]}`
}

/** The diagnostics that touch the item, the narrow ones first; a doubt about a whole chapter touches no single item. */
export function doubtsOf(item: Pick<ReviewItem, 'span'>, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics
    .filter((diagnostic) => touches(item.span, diagnostic.span) && !surrounds(diagnostic.span, item.span))
    .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))
}

function surrounds(outer: Span, inner: Span): boolean {
  return outer[0] < inner[0] && outer[1] > inner[1]
}
