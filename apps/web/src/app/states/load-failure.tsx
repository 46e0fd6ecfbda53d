import { Button } from 'antd'
import { ApiError } from '../../api/api-error.ts'
import { t } from '../locale/messages.ts'
import { Forbidden } from './forbidden.tsx'
import './states.css'

/** A page that could not load: the server's sentence, its code, and a way to try again or, if it is refused, to go on. */
export function LoadFailure(props: {
  readonly error: Error
  readonly retry: () => void
  /** Why a person may not see this, where the page can say more than the server. */
  readonly whyForbidden?: string
}) {
  const { error, retry, whyForbidden } = props
  if (error instanceof ApiError && error.status === 403) {
    return <Forbidden error={error} {...(whyForbidden ? { why: whyForbidden } : {})} />
  }
  return (
    <div className="load-failure" role="alert">
      <h1>{t('error.title')}</h1>
      <p>{error.message}</p>
      {error instanceof ApiError && <p className="caption">{error.code}</p>}
      <Button onClick={retry}>{t('error.retry')}</Button>
    </div>
  )
}
