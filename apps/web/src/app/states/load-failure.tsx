import { Button } from 'antd'
import { ApiError } from '../../api/api-error.ts'
import { t } from '../locale/messages.ts'
import './states.css'

/** A page that could not load: the server's sentence, its code, and a way to try again. */
export function LoadFailure({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <div className="load-failure" role="alert">
      <h1>{t(error instanceof ApiError && error.status === 403 ? 'forbidden.title' : 'error.title')}</h1>
      <p>{error.message}</p>
      {error instanceof ApiError && <p className="caption">{error.code}</p>}
      <Button onClick={retry}>{t('error.retry')}</Button>
    </div>
  )
}
