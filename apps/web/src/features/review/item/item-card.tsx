import type { Diagnostic, Reservation, ReviewItem, Span } from '@tongtu/plan'
import { memo, type ReactNode } from 'react'
import { t, word } from '../../../app/locale/messages.ts'
import { SeverityMark } from '../../diagnostics/severity.tsx'
import { itemLabel, itemTitle } from '../item-name.ts'
import { ItemBody } from './item-body.tsx'
import './item-card.css'

export type ItemAct = 'accept' | 'reopen' | 'edit' | 'merge' | 'split' | 'delete' | 'target' | 'peek'

/**
 * One item as it was read. The card is the tab stop; its figures and buttons are reached with the arrow keys, and
 * every button has a letter. `act` is stable, so only a changed card renders again.
 */
export const ItemCard = memo(function ItemCard(props: {
  readonly item: ReviewItem
  readonly text: string
  readonly accepted: boolean
  /** Whether the plan that is renewed says the same. */
  readonly unchanged: boolean
  readonly reserved: string
  readonly doubts: readonly Diagnostic[]
  /** `span`: the words to peek at, instead of those of the whole item. */
  readonly act: (act: ItemAct, id: string, span?: Span) => void
  /** Whether the figures open their words, because no paper lies beside the cards. */
  readonly phone: boolean
  /** The words that are open below the facts, and the one figure they belong to. */
  readonly words: ReactNode
  readonly shown: Span | null
}) {
  const { item, accepted } = props
  const reserved = props.reserved ? (props.reserved.split(' ') as Reservation[]) : []
  const name = `${itemLabel(item)} ${itemTitle(item, props.text)}`
  const why = reserved.map((one) => t(`review.reservation.${one}`)).join(t('word.listComma'))
  const button = (act: ItemAct, label: string, title: string, key: string) => (
    <button type="button" tabIndex={-1} data-inner title={`${title} ${key}`} onClick={() => props.act(act, item.id)}>
      {label} <kbd>{key}</kbd>
    </button>
  )
  return (
    <article
      id={`item-${item.id}`}
      className={`card card-${item.type}${accepted ? ' card-accepted' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the card is the stop of the roving focus, with letters for its acts
      tabIndex={0}
      aria-label={name}
      data-k={item.id}
      data-item={item.id}
    >
      <header className="card-head">
        <span className="card-no">{itemLabel(item)}</span>
        <h3>{itemTitle(item, props.text)}</h3>
        {item.type === 'measure' && item.measure.kind && (
          <span className="card-kind">{word('measureKind', item.measure.kind)}</span>
        )}
        {accepted ? (
          <span className="card-state card-state-done">✓ {t('review.accepted')}</span>
        ) : props.unchanged ? (
          <span className="card-state card-state-done" title={t('review.unchanged.title')}>
            {t('review.unchanged')}
          </span>
        ) : (
          <span className={`card-state ${reserved.length > 0 ? 'card-state-care' : ''}`} title={why}>
            {reserved.length > 0 ? `${t('review.medium')}${t('word.colon')}${why}` : t('review.high')}
          </span>
        )}
      </header>
      <ItemBody
        item={item}
        original={
          props.phone ? { itemId: item.id, shown: props.shown, open: (span) => props.act('peek', item.id, span) } : null
        }
      />
      {props.words}
      {props.doubts.map((doubt) => (
        <p key={doubt.code + doubt.span[0] + doubt.message} className="card-doubt">
          <SeverityMark severity={doubt.severity} />
          <span>
            {doubt.message}
            {doubt.suggestion && <em>{doubt.suggestion}</em>}
          </span>
        </p>
      ))}
      <div className="card-acts">
        {accepted
          ? button('reopen', t('review.reopen'), t('review.reopen'), 'A')
          : button('accept', t('review.accept'), t('review.accept'), 'A')}
        {button('edit', t('review.edit'), t('review.edit.title'), 'E')}
        {item.type === 'measure' && (
          <span className="card-acts-wide">
            {button('merge', t('review.merge'), t('review.merge.title'), 'M')}
            {button('split', t('review.split'), t('review.split.title'), 'S')}
          </span>
        )}
        {item.type !== 'indicator' && (
          <span className="card-acts-wide">{button('target', t('review.addTarget'), t('keys.target'), 'T')}</span>
        )}
        {button('delete', t('review.delete'), t('review.delete.title'), 'D')}
        {button('peek', t('review.original'), t('review.peek'), '␣')}
      </div>
    </article>
  )
})
