import type { Target } from '@tongtu/plan'
import { type CleanText, toSource } from '../../normalise/clean-text.ts'
import type { FoundTarget } from './found-target.ts'

/** Gives a found target its place in the source; the quote is cut from there, so it is verbatim by construction. */
export const placeTarget = (text: string, clean: CleanText, { from, to, ...target }: FoundTarget): Target => {
  const span = toSource(clean, { from, to })
  return { ...target, quote: text.slice(...span), span }
}
