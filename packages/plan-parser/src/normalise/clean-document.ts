import type { Diagnostic } from '@tongtu/kernel'
import type { SourceDocument, SourceTable } from '../read/source-document.ts'
import type { CleanText, Range } from './clean-text.ts'

/** What `normalise` guarantees to every later stage. */
export interface CleanDocument {
  readonly source: SourceDocument
  /**
   * Full-width digits, letters, percent signs and brackets are half-width; `，：；` are `,:;`; every dash run between
   * figures is `—`; no blanks beside Han characters or inside numbers; no page numbers; one `\n` between paragraphs and
   * none inside one; text of tables is left out.
   */
  readonly clean: CleanText
  /** The non-empty paragraphs, in order. */
  readonly paragraphs: readonly Range[]
  /** Tables marked by the format or laid out in plain text. */
  readonly tables: readonly SourceTable[]
  readonly diagnostics: readonly Diagnostic[]
}
