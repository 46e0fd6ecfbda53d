import type { Span } from '@tongtu/plan'

/** The name under which a table puts a row: the cell of its column of categories, or the line across the table above. */
export interface Category {
  readonly title: string
  readonly span: Span
}
