import type { Period } from '../metadata/read-period.ts'

/** What the tables of a document need to know of the rest of it. */
export interface TableContext {
  /** The text that the spans of the tables index. */
  readonly text: string
  readonly period: Period | null
  /** The sign by which the document marks leads. */
  readonly leadSign?: string | null
}
