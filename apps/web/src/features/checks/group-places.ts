import type { Diagnostic, Span } from '@tongtu/plan'
import { sentenceAround } from '../plans/sentence-around.ts'

/** A sentence of the source with the places in it that a diagnostic speaks of, and what it calls them. */
export interface NamedSentence {
  readonly within: Span
  readonly marked: readonly Span[]
  readonly labels: readonly string[]
}

/** The sentences that a diagnostic speaks of, its own first; places in one sentence stand together. */
export function groupPlaces(diagnostic: Diagnostic, text: string, own: string): NamedSentence[] {
  const groups: { within: Span; marked: Span[]; labels: string[] }[] = []
  for (const { span, message } of [{ span: diagnostic.span, message: own }, ...(diagnostic.related ?? [])]) {
    const known = groups.find(({ within }) => span[0] >= within[0] && span[1] <= within[1])
    if (known) {
      known.marked.push(span)
      known.labels.push(message)
    } else groups.push({ within: sentenceAround(text, span), marked: [span], labels: [message] })
  }
  return groups
}
