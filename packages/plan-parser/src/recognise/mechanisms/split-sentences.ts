import type { CleanText, Range } from '../../normalise/clean-text.ts'
import type { Sentence } from './found-mechanism.ts'

const END = /[。;!?\n]/gu
/** No sentence is longer; of damaged text without full stops the readers see the beginning, so their cost stays linear. */
const LONGEST = 600

/** The sentences of a clean range, in order. */
export const splitSentences = ({ text }: CleanText, { from, to }: Range): readonly Sentence[] => {
  const sentences: Sentence[] = []
  const add = (start: number, end: number) => {
    if (end > start) sentences.push({ text: text.slice(start, Math.min(end, start + LONGEST)), from: start })
  }
  END.lastIndex = from
  let start = from
  for (let match = END.exec(text); match && match.index < to; match = END.exec(text)) {
    add(start, match.index)
    start = match.index + 1
  }
  add(start, to)
  return sentences
}
