import type { CleanDocument } from './clean-document.ts'

/** Empty frames (the rests of pictures) are no tables. */
const FEWEST_CELLS = 4

/** True where a table with text in it stands between two clean indices, in source order. */
export const hasTableBetween = ({ clean, source, tables }: CleanDocument, from: number, to: number): boolean => {
  const start = clean.at[from] ?? source.text.length
  const end = to >= clean.text.length ? source.text.length : clean.at[to]!
  return tables.some(
    ({ span, rows }) =>
      span[0] >= start &&
      span[0] < end &&
      rows.flat().filter((cell) => cell !== null && cell.text.trim() !== '').length >= FEWEST_CELLS,
  )
}
