import { spellings, type Target } from '@tongtu/plan'
import { type CleanText, toSource } from '../../normalise/clean-text.ts'
import type { FoundTarget } from './found-target.ts'

/**
 * Gives a found target its place in the source; the quote is cut from there, so it is verbatim by construction. The unit
 * keeps the brackets of the document: 套（间） where that is printed.
 */
export const placeTarget = (text: string, clean: CleanText, { from, to, ...target }: FoundTarget): Target => {
  const span = toSource(clean, { from, to })
  const quote = text.slice(...span)
  const printed = spellings(target.unit ?? '').findLast((unit) => quote.includes(unit))
  return { ...target, unit: printed || target.unit, quote, span }
}
