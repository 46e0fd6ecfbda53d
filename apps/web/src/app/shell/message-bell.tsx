import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../locale/messages.ts'
import './message-bell.css'

const EVERY_MINUTE = 60_000

/** The way to the inbox, with how many messages were never read. */
export function MessageBell() {
  const { code = '' } = useParams()
  const inbox = useQuery({ queryKey: ['unread', code], queryFn: api.unread, refetchInterval: EVERY_MINUTE })
  const unread = inbox.data?.unread ?? 0
  return (
    <Link className="bar-button bell" to={`/r/${code}/notifications`}>
      {t('bar.messages')}
      {unread > 0 && (
        <span className="bell-count">
          {unread > 99 ? '99+' : unread}
          <span className="hidden-text">{t('bar.messages.unread', { n: unread })}</span>
        </span>
      )}
    </Link>
  )
}
