import type { Span } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'
import { sentenceAround } from './sentence-around.ts'

/** The sentence of the source that holds a span, with the span marked. */
export function QuotedSentence({ text, span }: { readonly text: string; readonly span: Span }) {
  const [from, to] = sentenceAround(text, span)
  return (
    <blockquote className="origin-quote" aria-label={t('origin.sentence')}>
      {text.slice(from, span[0])}
      <mark>{text.slice(span[0], span[1])}</mark>
      {text.slice(span[1], to)}
    </blockquote>
  )
}
