/** What the tables of a document need to know of the rest of it. */
export interface TableContext {
  /** The text that the spans of the tables index. */
  readonly text: string
  readonly period: { readonly from: string; readonly to: string } | null
}
