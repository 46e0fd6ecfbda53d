import type { Span } from '@tongtu/kernel'
import { CleanBuilder } from './clean-builder.ts'
import type { CleanText } from './clean-text.ts'

/** The clean text of one stretch of the source that stands outside the prose: a cell of a table. */
export const cleanSpan = (source: string, [from, to]: Span): CleanText => {
  const builder = new CleanBuilder(source, to - from)
  builder.append(from, to)
  builder.endParagraph(to)
  return builder.finish()
}
