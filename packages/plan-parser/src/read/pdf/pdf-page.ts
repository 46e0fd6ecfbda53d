/** A piece of text in page coordinates: points from the top left corner, `y` at the baseline. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A ruling line, horizontal or vertical; `from` < `to`. */
export interface PdfRule {
  readonly isHorizontal: boolean
  /** y of a horizontal line, x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What one page prints, before lines and tables are made of it. */
export interface PdfPage {
  readonly number: number
  readonly height: number
  readonly texts: readonly PdfText[]
  readonly rules: readonly PdfRule[]
  /** Slanted texts (watermarks, stamps), which are left out. */
  readonly slanted: readonly string[]
}
