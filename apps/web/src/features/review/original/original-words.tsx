import type { ReviewItem, Span } from '@tongtu/plan'
import { useEffect, useRef } from 'react'
import { t } from '../../../app/locale/messages.ts'
import { sentenceAround, textAfter, textBefore } from '../../plans/sentence-around.ts'
import { originalId } from './original-of.ts'
import './original-words.css'

/**
 * The words of the source under the card that was read from them: those of one figure in their sentence, or those of
 * the whole item, with a little of what stands around them. Where no paper lies beside the cards, it leads to it.
 */
export function OriginalWords(props: {
  readonly item: ReviewItem
  readonly text: string
  readonly span: Span | null
  readonly openPaper: ((span: Span) => void) | null
  readonly close: () => void
}) {
  const { item, text, span, openPaper } = props
  const block = useRef<HTMLElement>(null)
  const marked = span ?? item.span
  const [from, to] = span ? sentenceAround(text, span) : item.span
  // biome-ignore lint/correctness/useExhaustiveDependencies: each newly opened place comes into view, nothing else does
  useEffect(() => {
    if (openPaper) block.current?.scrollIntoView({ block: 'nearest' })
  }, [marked[0], marked[1]])
  return (
    <section className="original" id={originalId(item.id)} aria-label={t('review.peek')} ref={block}>
      <blockquote className="original-words">
        <span className="quiet">{textBefore(text, from)}</span>
        {text.slice(from, marked[0])}
        {span ? <mark>{text.slice(...span)}</mark> : text.slice(...marked)}
        {text.slice(marked[1], to)}
        <span className="quiet">{textAfter(text, to)}</span>
      </blockquote>
      {openPaper && (
        <p className="original-acts">
          <button type="button" className="link-button" onClick={() => openPaper(marked)}>
            {t('review.original.whole')}
          </button>
          <button type="button" className="link-button" onClick={props.close}>
            {t('review.original.close')}
          </button>
        </p>
      )}
    </section>
  )
}
