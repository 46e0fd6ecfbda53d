import type { TextPiece } from './text-cell.ts'

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0 || code === 0x3000 || code === 13
const isWide = (code: number): boolean => code >= 0x1100 && code !== 0x2014 && code !== 0x2015

/** A piece of [from, to) without the blanks at its ends; null where nothing is left. */
const piece = (text: string, from: number, to: number, left: number): TextPiece | null => {
  while (from < to && isBlank(text.charCodeAt(from))) {
    left += text.charCodeAt(from) === 0x3000 ? 2 : 1
    from++
  }
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  if (from === to) return null
  let right = left
  for (let i = from; i < to; i++) right += isWide(text.charCodeAt(i)) ? 2 : 1
  return { text: text.slice(from, to), from, to, left, right }
}

/** Fields of a pipe or tab line in their order; null where a field is empty. */
export const splitDelimited = (text: string, from: number, to: number, isMark: RegExp): (TextPiece | null)[] => {
  const fields: (TextPiece | null)[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    if (i < to && !isMark.test(text[i]!)) continue
    fields.push(piece(text, start, i, start - from))
    start = i + 1
  }
  return fields
}

/** Fields separated by at least `least` blanks (a full-width blank counts as two, a tab ends a field). */
export const splitBlanks = (text: string, from: number, to: number, least: 1 | 2): TextPiece[] => {
  const fields: TextPiece[] = []
  let column = 0
  let start = -1
  let left = 0
  let gap = 0
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 9
    if (isBlank(code)) {
      const width = code === 0x3000 ? 2 : 1
      gap += code === 9 ? 2 : width
      column += width
      if (start >= 0 && (gap >= least || i === to)) {
        const found = piece(text, start, i, left)
        if (found) fields.push(found)
        start = -1
      }
      continue
    }
    if (start < 0) {
      start = i
      left = column
    }
    gap = 0
    column += isWide(code) ? 2 : 1
  }
  return fields
}
