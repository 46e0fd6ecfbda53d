import { Link } from 'react-router'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { Empty } from '../../app/states/empty.tsx'

/** An address that leads nowhere, and the way back. */
export function NotFound() {
  usePageTitle(t('notfound.title'))
  return (
    <div>
      <h1 className="hidden-text">{t('notfound.title')}</h1>
      <Empty title={t('notfound.title')} text={t('notfound.text')}>
        <Link to="/">{t('notfound.back')}</Link>
      </Empty>
    </div>
  )
}
