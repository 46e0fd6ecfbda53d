import type { SourceCell } from '../../read/source-document.ts'

/** A stretch of one line of the source. */
export interface TextPiece {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Display columns: a Han character is two wide, so that columns line up as in a fixed-width print. */
  readonly left: number
  readonly right: number
}

/** One cell made of the pieces that belong together; line breaks stand between them. */
export const cellOf = (pieces: readonly TextPiece[]): SourceCell | null => {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return null
  return { text: pieces.map((piece) => piece.text).join('\n'), span: [first.from, last.to] }
}

/** Two cells of one column, the second being the rest of the first. */
export const joinCells = (first: SourceCell | null, rest: SourceCell | null): SourceCell | null => {
  if (!first || !rest) return first ?? rest
  return { text: `${first.text}\n${rest.text}`, span: [first.span[0], rest.span[1]] }
}
