import { canSplitAt, type ReviewItem, type Span, splitPlaces, targetFromSelection } from '@tongtu/plan'
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { t } from '../../../app/locale/messages.ts'
import { quantityWords } from '../../targets/target-words.ts'
import './text-cursor.css'

/**
 * The item's own text with a cursor, for what a pointer does by dragging: choosing the words of a target, or the place
 * to split. A text field whose text cannot change gives every key, and every reader of screens, for nothing.
 */
export function TextCursor(props: {
  readonly mode: 'split' | 'target'
  readonly item: ReviewItem
  readonly text: string
  readonly done: (span: Span) => void
  readonly cancel: () => void
}) {
  const { item, mode } = props
  const own = props.text.slice(item.span[0], item.span[1])
  const field = useRef<HTMLTextAreaElement>(null)
  const [range, setRange] = useState<Span>(() => (mode === 'split' ? middle(own) : [0, 0]))
  const span: Span = [item.span[0] + range[0], item.span[0] + range[1]]
  const ready = mode === 'split' ? canSplitAt(own, range[0]) : range[1] > range[0]
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(...(mode === 'split' ? middle(own) : ([0, 0] as const)))
  }, [mode, own])
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      props.cancel()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      if (ready) props.done(span)
    }
  }
  return (
    <div className="text-cursor">
      <p>{mode === 'split' ? t('review.split.help') : t('review.select.title')}</p>
      <textarea
        ref={field}
        aria-label={t('review.text')}
        value={own}
        rows={Math.min(10, Math.ceil(own.length / 34) + 1)}
        onChange={() => undefined}
        onKeyDown={keys}
        onSelect={(event) => setRange([event.currentTarget.selectionStart, event.currentTarget.selectionEnd])}
      />
      <p className="text-cursor-preview" aria-live="polite">
        {preview(mode, own, range, props.text, span, ready)}
      </p>
      <div className="editor-acts">
        <Button type="primary" disabled={!ready} onClick={() => props.done(span)}>
          {t('review.confirm')}
        </Button>
        <Button onClick={props.cancel}>{t('review.cancel')}</Button>
      </div>
    </div>
  )
}

function preview(mode: 'split' | 'target', own: string, range: Span, text: string, span: Span, ready: boolean): string {
  if (mode === 'split') {
    if (ready) return t('review.split.preview', { words: own.slice(range[0], range[0] + 18) })
    const outside = range[0] <= 0 || range[0] >= own.length
    return t(outside ? 'review.split.none' : 'review.split.units')
  }
  if (!ready) return t('review.select.none')
  const target = targetFromSelection(text, span, null)
  return t('review.select.preview', { metric: target.metric, figure: quantityWords(target) })
}

/** The sentence end nearest the middle: the likeliest place to split; else the middle, if it can be split there. */
function middle(own: string): Span {
  const half = own.length / 2
  const at = splitPlaces(own).sort((a, b) => Math.abs(a - half) - Math.abs(b - half))[0]
  const proposed = at ?? (canSplitAt(own, Math.floor(half)) ? Math.floor(half) : 0)
  return [proposed, proposed]
}
