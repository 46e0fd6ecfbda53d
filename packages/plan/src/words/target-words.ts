import type { Target } from '../plan-draft.ts'
import type { Correction } from '../review/find-corrections.ts'
import { targetFromSelection } from '../review/target-from-selection.ts'
import { samePromise } from '../same-promise.ts'
import { composedWords } from './composed-words.ts'
import { dueWords } from './due-words.ts'
import { selfSufficientQuote } from './self-sufficient-quote.ts'

/** A target of a draft or of a plan; in a plan it tells whether a person changed what was recognised. */
export type WordedTarget = Target & { readonly correction?: Correction | null }

/**
 * The promise in one line of official Chinese: the document's own words where they stand by themselves and nobody has
 * changed the target, or where a person selected them for it; otherwise put together from its parts. `known` is a due date that the reader has before him
 * already; any other is said, unless the words name its year themselves.
 */
export function targetWords(target: WordedTarget, known: string | null = null): string {
  const { due } = target
  const own = target.correction ? selectedWords(target) : selfSufficientQuote(target)
  const words = own ?? composedWords(target)
  return due === null || due === known || words.includes(due.slice(0, 4)) ? words : `到${dueWords(due)}，${words}`
}

/** The words that a person selected, blanks left out, while the target still is what they made; null for any other. */
function selectedWords({ correction, ...target }: WordedTarget): string | null {
  if (correction?.recognised !== null || target.quote.trim() === '') return null
  const selected = targetFromSelection(target.quote, [0, target.quote.length], target.due)
  return samePromise({ ...selected, dueFrom: target.dueFrom }, target) ? target.quote.replace(/\s+/g, '') : null
}
