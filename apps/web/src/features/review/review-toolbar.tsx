import type { ReviewItem } from '@tongtu/plan'
import { Button } from 'antd'
import { useState } from 'react'
import { t } from '../../app/locale/messages.ts'
import { itemLabel, itemTitle } from './item-name.ts'

export type Shown = 'all' | 'open' | 'doubt'

/** How far the review is, what is shown, and everything certain in one act. */
export function ReviewToolbar(props: {
  readonly shown: Shown
  readonly show: (shown: Shown) => void
  readonly counts: Readonly<Record<Shown, number>>
  readonly confident: readonly ReviewItem[]
  /** The source that the items are of. */
  readonly text: string
  /** The shown items that nobody has accepted. */
  readonly rest: readonly ReviewItem[]
  readonly acceptAll: (ids: readonly string[]) => void
}) {
  const [listed, setListed] = useState<'confident' | 'rest' | null>(null)
  const { confident, rest } = props
  const toggle = (which: 'confident' | 'rest') => setListed(listed === which ? null : which)
  const pass = (items: readonly ReviewItem[]) => {
    setListed(null)
    props.acceptAll(items.map((item) => item.id))
  }
  return (
    <div className="review-toolbar">
      <fieldset className="segments">
        <legend className="hidden-text">{t('review.filter')}</legend>
        {(['all', 'open', 'doubt'] as const).map((one) => (
          <label key={one} className={props.shown === one ? 'segment-on' : ''}>
            <input type="radio" name="shown" checked={props.shown === one} onChange={() => props.show(one)} />
            {t(`review.filter.${one}`, { n: props.counts[one] })}
          </label>
        ))}
      </fieldset>
      <div className="review-legend" aria-hidden="true">
        <span className="mk-metric">{t('review.legend.metric')}</span>
        <span className="mk-unit">{t('review.legend.unit')}</span>
        <span className="mk-due">{t('review.legend.due')}</span>
        <span className="mk-doubt">{t('review.legend.doubt')}</span>
      </div>
      <div className="review-bulk">
        {confident.length > 0 ? (
          <>
            <button
              type="button"
              className="link-button"
              aria-expanded={listed === 'confident'}
              onClick={() => toggle('confident')}
            >
              {t('review.bulk.list')}
            </button>
            <Button onClick={() => pass(confident)}>{t('review.bulk', { n: confident.length })}</Button>
          </>
        ) : (
          rest.length > 0 && (
            // Stands where the button for what is certain stood: it asks, so that a second click passes nothing unread.
            <button
              type="button"
              className="link-button"
              aria-expanded={listed === 'rest'}
              onClick={() => toggle('rest')}
            >
              {t('review.bulk.rest', { n: rest.length })}
            </button>
          )
        )}
      </div>
      {listed === 'confident' && confident.length > 0 && (
        <div className="bulk-list">
          <h2>{t('review.bulk.title', { n: confident.length })}</h2>
          <p className="caption">{t('review.bulk.note')}</p>
          <BulkItems items={confident} text={props.text} />
        </div>
      )}
      {listed === 'rest' && rest.length > 0 && (
        <div className="bulk-list">
          <h2>{t('review.bulk.rest.title', { n: rest.length })}</h2>
          <p className="caption">{t('review.bulk.rest.note')}</p>
          <BulkItems items={rest} text={props.text} />
          <div className="bulk-acts">
            <Button onClick={() => setListed(null)}>{t('review.bulk.rest.back')}</Button>
            <Button onClick={() => pass(rest)}>{t('review.bulk.rest.pass', { n: rest.length })}</Button>
          </div>
        </div>
      )}
    </div>
  )
}

function BulkItems({ items, text }: { readonly items: readonly ReviewItem[]; readonly text: string }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.id}>
          <a href={`#item-${item.id}`}>{`${itemLabel(item)} ${itemTitle(item, text)}`}</a>
        </li>
      ))}
    </ol>
  )
}
