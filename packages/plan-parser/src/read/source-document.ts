import type { Diagnostic } from '@tongtu/kernel'
import type { Anchor, SourceFormat, Span } from '@tongtu/plan'

/** What a reader makes of a file: plain text, where each stretch of it stood, and the tables the format itself marks. */
export interface SourceDocument {
  readonly file: string
  readonly format: SourceFormat
  /** Hex digest of the bytes (of the UTF-8 text for pasted text). */
  readonly sha256: string
  /** Every span of the draft indexes this text. Cells of a table row are separated by tabs, rows by line breaks. */
  readonly text: string
  readonly anchors: readonly Anchor[]
  /** Tables the format marks (docx, html, xlsx, md pipes); tables that are only laid out in plain text are found by `normalise`. */
  readonly tables: readonly SourceTable[]
  /**
   * What stands outside the running text: headers, footers, notes, text boxes, properties, and lines of a page that the
   * text joins to others. It is searched for a mark of classification and never read as plan.
   */
  readonly outside?: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A rectangular grid in reading order: a merged cell stands in every place it covers (the same object); null where a row is short. */
export interface SourceTable {
  readonly span: Span
  readonly rows: readonly (readonly (SourceCell | null)[])[]
}

/** `text` is the cell as printed (line breaks kept); `span` is its place in the source text. */
export interface SourceCell {
  readonly text: string
  readonly span: Span
}
