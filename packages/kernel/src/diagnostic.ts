/** Half-open range [from, to) of JavaScript string indices into a source text. */
export type Span = readonly [from: number, to: number]

/** 必改, 建议, 提示. */
export type Severity = 'error' | 'warning' | 'hint'

/**
 * What parser and checks doubt about a document. `code` is stable (`TT-<AREA>-<NNN>`),
 * `message` is one Chinese sentence an official can act on, `span` is its place in the source text.
 */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly span: Span
  readonly suggestion?: string
  /** The other places that the message compares: one entry per operand. */
  readonly related?: readonly RelatedPlace[]
  /** The arithmetic as text: “75000元÷200000元=0.375”. */
  readonly formula?: string
}

/** Another place of the text, and what stands there. */
export interface RelatedPlace {
  readonly span: Span
  readonly message: string
}
