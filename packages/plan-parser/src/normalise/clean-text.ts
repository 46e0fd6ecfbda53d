import type { Span } from '@tongtu/plan'

/** Half-open range of indices into a CleanText. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * Text made readable for the recognisers, every character of which leads back to the source:
 * `at[i]` is the source index of character i. Removing characters (blanks inside words, page numbers
 * inside sentences) shortens `text`; replacing is always one for one, so `at` never moves backwards.
 */
export interface CleanText {
  readonly text: string
  readonly at: Uint32Array
}

/** The source span of a non-empty clean range. */
export const toSource = (clean: CleanText, { from, to }: Range): Span => [clean.at[from]!, clean.at[to - 1]! + 1]
