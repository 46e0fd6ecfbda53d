import type { Target } from '../plan-draft.ts'
import type { Correction } from '../review/find-corrections.ts'
import { composedWords } from './composed-words.ts'
import { dueWords } from './due-words.ts'
import { selfSufficientQuote } from './self-sufficient-quote.ts'

/** A target of a draft or of a plan; in a plan it tells whether a person changed what was recognised. */
export type WordedTarget = Target & { readonly correction?: Correction | null }

/**
 * The promise in one line of official Chinese: the document's own words where they stand by themselves and nobody has
 * changed the target, otherwise put together from its parts. `known` is a due date that the reader has before him
 * already; any other is said, unless the words name its year themselves.
 */
export function targetWords(target: WordedTarget, known: string | null = null): string {
  const { due } = target
  const words = (target.correction ? null : selfSufficientQuote(target)) ?? composedWords(target)
  return due === null || due === known || words.includes(due.slice(0, 4)) ? words : `到${dueWords(due)}，${words}`
}
