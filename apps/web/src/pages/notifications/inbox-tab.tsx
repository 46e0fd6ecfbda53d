import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { Message, MessageLine } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { useSession } from '../../app/session/use-session.ts'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { pageOf } from '../../features/todos/page-of.ts'
import { MailAddressField } from './mail-address-field.tsx'

/** Lines of a message that are listed here; the rest stands on the workplace. */
const SHOWN = 20

/** The messages of the person who looks, newest first. */
export function InboxTab() {
  const { code = '' } = useParams()
  const client = useQueryClient()
  const inbox = useQuery({ queryKey: ['inbox', code], queryFn: api.inbox })
  if (inbox.isPending) return <Skeleton rows={6} />
  if (inbox.isLoadingError) return <LoadFailure error={inbox.error} retry={() => inbox.refetch()} />
  const { messages, unread } = inbox.data
  const read = async () => {
    try {
      await api.readMessages(messages[0]?.id ?? '')
      await client.invalidateQueries({ queryKey: ['inbox'] })
      await client.invalidateQueries({ queryKey: ['unread'] })
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <>
      <div className="inbox-bar">
        <MailAddressField />
        {unread > 0 && <Button onClick={read}>{t('messages.readAll')}</Button>}
      </div>
      {messages.length === 0 ? (
        <Empty title={t('messages.empty.title')} text={t('messages.empty')} />
      ) : (
        <ol className="inbox">
          {messages.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ol>
      )}
    </>
  )
}

function MessageItem({ message }: { readonly message: Message }) {
  const { title, kind, lines, at, by, read } = message
  return (
    <li className={read ? 'paper' : 'paper message-new'}>
      <h2>
        {!read && <span className="message-mark">{t('messages.new')}</span>} {title}
      </h2>
      <p className="caption">
        {formatInstant(at)} {by !== null && (kind === 'urge' ? t('messages.by', { by }) : by)}
      </p>
      <MessageLines lines={lines} />
    </li>
  )
}

/** What a message tells of, each with the way to where it is done. */
function MessageLines({ lines }: { readonly lines: readonly MessageLine[] }) {
  const { code = '' } = useParams()
  const role = useSession().data?.user.role
  return (
    <ul>
      {lines.slice(0, SHOWN).map((line) => {
        const to = pageOf(code, role, line)
        return (
          <li key={`${line.subject} ${line.text}`}>
            {to === null ? line.text : <Link to={to}>{line.text}</Link>} <span className="quiet">{line.why}</span>
          </li>
        )
      })}
      {lines.length > SHOWN && <li className="caption">{t('messages.more', { n: lines.length - SHOWN })}</li>}
    </ul>
  )
}
