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
  /** Ids of the shown items that nobody has accepted. */
  readonly rest: readonly string[]
  readonly acceptAll: (ids: readonly string[]) => void
}) {
  const [listed, setListed] = useState(false)
  const { confident } = props
  const ids = confident.map((item) => item.id)
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
            <button type="button" className="link-button" aria-expanded={listed} onClick={() => setListed(!listed)}>
              {t('review.bulk.list')}
            </button>
            <Button onClick={() => props.acceptAll(ids)}>{t('review.bulk', { n: ids.length })}</Button>
          </>
        ) : (
          props.rest.length > 0 && (
            <Button onClick={() => props.acceptAll(props.rest)}>
              {t('review.bulk.rest', { n: props.rest.length })}
            </Button>
          )
        )}
      </div>
      {listed && confident.length > 0 && (
        <div className="bulk-list">
          <h2>{t('review.bulk.title', { n: ids.length })}</h2>
          <p className="caption">{t('review.bulk.note')}</p>
          <ol>
            {confident.map((item) => (
              <li key={item.id}>
                <a href={`#item-${item.id}`}>{`${itemLabel(item)} ${itemTitle(item, props.text)}`}</a>
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  )
}
