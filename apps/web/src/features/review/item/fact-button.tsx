import type { Span } from '@tongtu/plan'
import type { ReactNode } from 'react'
import { t } from '../../../app/locale/messages.ts'
import { type OriginalOf, originalId, sameSpan } from '../original/original-of.ts'

/** A figure or unit of a card: lights its words on the paper beside it, or opens them where there is no paper. */
export function FactButton(props: {
  readonly className: string
  readonly span: Span
  readonly twin?: string
  readonly original: OriginalOf | null
  readonly children: ReactNode
}) {
  const { original, span } = props
  const open = original !== null && sameSpan(original.shown, span)
  return (
    <button
      type="button"
      className={`${props.className}${open ? ' fact-open' : ''}`}
      tabIndex={-1}
      data-inner
      {...(props.twin ? { 'data-k': props.twin } : {})}
      {...(original && {
        'aria-expanded': open,
        ...(open ? { 'aria-controls': originalId(original.itemId) } : {}),
        onClick: () => original.open(span),
        // The space bar presses this button; elsewhere on the card it shows the item's own words.
        onKeyDown: (event) => event.key === ' ' && event.stopPropagation(),
      })}
    >
      {props.children}
      {original && <span className="hidden-text">{t('review.original')}</span>}
    </button>
  )
}
