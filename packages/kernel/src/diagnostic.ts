/** Half-open range [from, to) of JavaScript string indices into a source text. */
export type Span = readonly [from: number, to: number]

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
  /** The arithmetic as text: “75000元 ÷ 20万元 = 0.375”. */
  readonly formula?: string
}

export interface RelatedPlace {
  readonly span: Span
  readonly message: string
}
