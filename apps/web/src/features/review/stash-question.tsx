import { Button } from 'antd'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import type { Offer } from './open-review.ts'

/** Asks before work that this computer kept is laid on a review that was saved since. */
export function StashQuestion(props: { readonly offer: Offer; readonly use: () => void; readonly drop: () => void }) {
  const { keptAt, differences } = props.offer
  return (
    <div className="conflict" role="alert">
      <p>
        <b>{t('stash.title')}</b>
        {t('word.stop')}
        {t('stash.text', { at: keptAt === null ? t('stash.before') : formatInstant(keptAt), n: differences })}
      </p>
      <Button onClick={props.use}>{t('stash.use')}</Button>
      <Button onClick={props.drop}>{t('stash.drop')}</Button>
    </div>
  )
}
