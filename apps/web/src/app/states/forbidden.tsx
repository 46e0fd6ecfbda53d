import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ApiError } from '../../api/api-error.ts'
import type { Session } from '../../api/types.ts'
import { t } from '../locale/messages.ts'
import { usePageTitle } from '../page-title.ts'
import { sessionKey } from '../session/use-session.ts'
import './states.css'

/** Something that this person may not see: why, whom to ask, and the way back to his own work. */
export function Forbidden(props: { readonly error: ApiError; readonly why?: string }) {
  usePageTitle(t('forbidden.title'))
  // Only looked at: to ask for a session that was just refused would be refused for ever.
  const place = useQueryClient().getQueryData<Session>(sessionKey)?.user.jurisdiction
  return (
    <div className="load-failure forbidden" role="alert">
      <h1>{t('forbidden.title')}</h1>
      <p>{props.why ?? props.error.message}</p>
      <p>{place ? t('forbidden.whom', { place: place.name }) : t('forbidden.whom.anywhere')}</p>
      <p className="caption">{props.error.code}</p>
      <p className="failure-acts">
        {place ? (
          <Link className="failure-back" to={`/r/${place.code}`}>
            {t('forbidden.back')}
          </Link>
        ) : (
          // Who may not enter the place of the address has his own behind the bare one; it is asked for anew.
          <a className="failure-back" href="/">
            {t('forbidden.back')}
          </a>
        )}
        {place && <Link to={`/r/${place.code}/plans`}>{t('nav.plans')}</Link>}
      </p>
    </div>
  )
}
