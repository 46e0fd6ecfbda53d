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
export const matchAll = (pattern: RegExp, { text }: Sentence): readonly RegExpExecArray[] => [...text.matchAll(pattern)]
