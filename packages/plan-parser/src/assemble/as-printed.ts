import type { CleanText, Range } from '../normalise/clean-text.ts'

/** Marks that Chinese documents print in full width, and the recognisers read in half. */
const WIDE_MARK = /[，：；（）！？]/u

/** The words of a title as the source prints them: marks in their width, whatever was mended mended. */
export const asPrinted = (words: string, source: string, clean: CleanText, { from, to }: Range): string => {
  const at = clean.text.indexOf(words, from)
  if (at < 0 || at + words.length > to) return words
  return Array.from({ length: words.length }, (_, i) => {
    const printed = source[clean.at[at + i]!]!
    return WIDE_MARK.test(printed) && printed.normalize('NFKC') === words[i] ? printed : words[i]
  }).join('')
}
