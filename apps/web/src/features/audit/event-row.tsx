import { Link } from 'react-router'
import type { AuditEvent } from '../../api/types.ts'
import { formatSecond } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { subjectPath } from './subject-path.ts'

/** One line of the record: when, who, what, to what, and what it was before. */
export function EventRow(props: {
  readonly event: AuditEvent
  readonly home: string
  readonly only: (subject: string) => void
}) {
  const { event } = props
  return (
    <li>
      <time dateTime={event.at} title={t('audit.no', { no: event.id })}>
        {formatSecond(event.at)}
      </time>
      <span>{event.person ? (event.person.name ?? t('audit.gone')) : t('audit.program')}</span>
      <b>{event.actionName}</b>
      <div className="audit-what">
        <p>
          <Subject event={event} home={props.home} />{' '}
          <button
            type="button"
            className="link-button"
            aria-label={t('audit.same', { subject: event.subjectName ?? event.subject })}
            onClick={() => props.only(event.subject)}
          >
            {t('audit.same.short')}
          </button>
        </p>
        {event.details.length > 0 && (
          <dl>
            {event.details.map(({ label, text, before }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{before === null ? text : t('audit.change', { before, text })}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  )
}

function Subject({ event, home }: { readonly event: AuditEvent; readonly home: string }) {
  const id = event.subject.slice(event.subject.indexOf(':') + 1)
  const path = subjectPath(event)
  const name = event.subjectName ?? id
  return (
    <>
      <span className="quiet">{event.subjectNoun}</span> {path ? <Link to={`${home}/${path}`}>{name}</Link> : name}
    </>
  )
}
