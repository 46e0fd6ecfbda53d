import type { FoundMechanism, Sentence } from './found-mechanism.ts'

/** A mechanism at the place of a match inside its sentence. */
export const buildMechanism = (
  sentence: Sentence,
  match: RegExpExecArray,
  kind: FoundMechanism['kind'],
  name: string,
  params: FoundMechanism['params'],
): FoundMechanism => {
  const from = sentence.from + match.index
  return { kind, name, params, from, to: from + match[0].length }
}

/** Every match of a global pattern in a sentence. */
export const matchAll = (pattern: RegExp, { text }: Sentence): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  // Not text.matchAll, which copies the pattern each time: sentences are many and short.
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match)
  return found
}
