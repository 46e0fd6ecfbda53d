import { Button } from 'antd'
import { t } from '../../app/locale/messages.ts'

/** Asks before work that this computer kept is laid on a review that was saved since. */
export function StashQuestion({ use, drop }: { readonly use: () => void; readonly drop: () => void }) {
  return (
    <div className="conflict" role="alert">
      <p>
        <b>{t('stash.title')}</b>
        {t('word.stop')}
        {t('stash.text')}
      </p>
      <Button onClick={use}>{t('stash.use')}</Button>
      <Button onClick={drop}>{t('stash.drop')}</Button>
    </div>
  )
}
