import type { PdfText } from './pdf-page.ts'

/** One printed line: its text with gaps as blanks, and where it stands. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Gaps in units of the type size: less is spacing of the type, more separates words, still more separates columns. */
const wordGap = 0.15
const columnGap = 0.8
const mostBlanks = 12

/** Puts pieces of text together into lines, from top to bottom and left to right. */
export function toLines(texts: readonly PdfText[]): TextLine[] {
  const sorted = [...texts].sort((a, b) => a.y - b.y || a.x - b.x)
  const lines: TextLine[] = []
  let open: PdfText[] = []
  for (const text of sorted) {
    const first = open[0]
    if (first !== undefined && text.y - first.y > Math.max(first.size, text.size) * 0.45) {
      lines.push(toLine(open))
      open = []
    }
    open.push(text)
  }
  if (open.length > 0) lines.push(toLine(open))
  return lines.filter(({ text }) => text.trim() !== '')
}

function toLine(pieces: PdfText[]): TextLine {
  pieces.sort((a, b) => a.x - b.x)
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  let last: PdfText | null = null
  for (const piece of pieces) {
    // Bold type is often made by printing the same text twice.
    if (last !== null && piece.text === last.text && Math.abs(piece.x - last.x) < piece.size * 0.2) continue
    if (last !== null) text += blanks((piece.x - right) / Math.max(piece.size, last.size), text, piece.text)
    text += piece.text
    right = Math.max(right, piece.right)
    last = piece
  }
  const largest = pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best))
  return { text: text.trim(), x: pieces[0]!.x, right, y: largest.y, size: largest.size }
}

function blanks(gap: number, before: string, after: string): string {
  if (gap > columnGap) return ' '.repeat(Math.min(mostBlanks, Math.max(2, Math.round(gap))))
  return gap > wordGap && /[\w%),.]$/.test(before) && /^[\w(]/.test(after) ? ' ' : ''
}
