import { Button } from 'antd'
import { useRouteError } from 'react-router'
import { ApiError } from '../../api/api-error.ts'
import { reloadIfServed } from '../../app/load-chunk.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'

/** What is left when everything around the pages breaks too. */
export function Crash() {
  return (
    <main className="page">
      <PageCrash />
    </main>
  )
}

/**
 * What stands in the place of a page that broke, or whose program could not be loaded: the sentence and the way on;
 * drafts are already saved.
 */
export function PageCrash() {
  const error = useRouteError()
  if (error instanceof ApiError) {
    const retry = async () => {
      if (!(await reloadIfServed())) notify(error.message, { tone: 'bad' })
    }
    return <LoadFailure error={error} retry={() => void retry()} />
  }
  const message = error instanceof Error ? error.message : String(error)
  return (
    <>
      <h1 className="hidden-text">{t('error.title')}</h1>
      <Empty title={t('error.title')} text={t('error.crash', { message })}>
        <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      </Empty>
    </>
  )
}
