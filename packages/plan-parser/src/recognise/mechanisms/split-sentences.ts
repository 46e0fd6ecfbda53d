import type { CleanText, Range } from '../../normalise/clean-text.ts'
import type { Sentence } from './found-mechanism.ts'

const END = /[。;!?\n]/gu
/** A “sentence” longer than this is damaged text; readers stay linear by never seeing more at once. */
const LONGEST = 600

/** The sentences of a clean range, in order. */
export const splitSentences = ({ text }: CleanText, { from, to }: Range): readonly Sentence[] => {
  const sentences: Sentence[] = []
  const add = (start: number, end: number) => {
    for (let at = start; at < end; at += LONGEST)
      sentences.push({ text: text.slice(at, Math.min(end, at + LONGEST)), from: at })
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
