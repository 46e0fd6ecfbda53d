import { Button } from 'antd'
import { useRouteError } from 'react-router'
import { t } from '../../app/locale/messages.ts'
import { Empty } from '../../app/states/empty.tsx'

/** What is left when a page breaks: the sentence and a reload; drafts are already saved. */
export function Crash() {
  const error = useRouteError()
  const message = error instanceof Error ? error.message : String(error)
  return (
    <main>
      <h1 className="hidden-text">{t('error.title')}</h1>
      <Empty title={t('error.title')} text={t('error.crash', { message })}>
        <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      </Empty>
    </main>
  )
}
