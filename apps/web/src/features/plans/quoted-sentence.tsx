import type { Span } from '@tongtu/plan'
import { t } from '../../app/locale/messages.ts'
import './quoted-sentence.css'

/** A stretch of the source with places in it marked; the places may not overlap. */
export function QuotedSentence(props: {
  readonly text: string
  readonly within: Span
  readonly marked: readonly Span[]
}) {
  const { text, within } = props
  const marked = [...props.marked].sort((a, b) => a[0] - b[0])
  let at = within[0]
  const parts = marked.flatMap(([from, to]) => {
    if (from < at) return []
    const before = text.slice(at, from)
    at = to
    return [before, <mark key={from}>{text.slice(from, to)}</mark>]
  })
  return (
    <blockquote className="origin-quote" aria-label={t('origin.sentence')}>
      {parts}
      {text.slice(at, within[1])}
    </blockquote>
  )
}
