import type { Span, Target } from '@tongtu/plan'

/** What the tables of a document need to know of the rest of it. */
export interface TableContext {
  /** The text that the spans of the tables index. */
  readonly text: string
  readonly period: { readonly from: string; readonly to: string } | null
  /** The targets that the prose of one cell states; left out where nothing can read them. */
  readonly targetsIn?: (span: Span) => readonly Target[]
}
