import { readColumn } from './column.ts'
import type { TextPiece } from './text-cell.ts'

const WIDEST_GAP = 4

const join = (left: TextPiece, right: TextPiece): TextPiece => ({
  ...left,
  text: left.text + right.text,
  to: right.to,
  right: right.right,
})

/** Single letters printed wide apart (“指    标”, “普  及”) are one word. */
export const joinLetters = (fields: readonly TextPiece[]): TextPiece[] => {
  const joined: TextPiece[] = []
  let letters = false
  for (const field of fields) {
    const last = joined.at(-1)
    const single = /^\p{Script=Han}$/u.test(field.text)
    if (last && single && letters && field.left - last.right <= WIDEST_GAP)
      joined[joined.length - 1] = join(last, field)
    else joined.push(field)
    letters = single
  }
  return joined
}

/** The same for words one blank apart, where only a header label proves that two letters belong together. */
export const joinLabels = (fields: readonly TextPiece[]): TextPiece[] => {
  const joined: TextPiece[] = []
  for (const field of fields) {
    const last = joined.at(-1)
    const single = last?.text.length === 1 && field.text.length === 1
    if (last && single && readColumn(last.text + field.text)) joined[joined.length - 1] = join(last, field)
    else joined.push(field)
  }
  return joined
}
