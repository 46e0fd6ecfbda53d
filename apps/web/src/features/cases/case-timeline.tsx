import { useQuery } from '@tanstack/react-query'
import type { CaseEvent } from '../../api/types.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t } from '../../app/locale/messages.ts'
import { Skeleton } from '../../app/states/skeleton.tsx'
import './case-timeline.css'

/** How a case came to where it stands, newest first: who, as whom, when, and what was written down. */
export function CaseTimeline(props: {
  /** Names the case and its version, so that a step taken is seen. */
  readonly of: readonly (string | number)[]
  readonly read: () => Promise<CaseEvent[]>
  /** Address under which a file can be opened from here; null where only its name is shown. */
  readonly link: (id: string) => string | null
}) {
  const events = useQuery({ queryKey: ['case-events', ...props.of], queryFn: props.read })
  if (events.isPending) return <Skeleton rows={3} />
  if (events.isError) return <p className="problem">{events.error.message}</p>
  return (
    <ol className="case-timeline">
      {[...events.data].reverse().map((event) => (
        <li key={event.version}>
          <p>
            <b>{t('timeline.line', { name: event.name, state: event.state })}</b>{' '}
            <span className="caption">
              {t('timeline.by', { as: event.as, by: event.by ?? '', at: formatInstant(event.at) })}
            </span>
          </p>
          {event.form.map(({ label, value, files }) => (
            <p key={label}>
              <span className="quiet">{label}</span> {value}
              {files.map(({ id, fileName }) => {
                const address = props.link(id)
                return address === null ? (
                  <span key={id}>{fileName}</span>
                ) : (
                  <a key={id} href={address}>
                    {fileName}
                  </a>
                )
              })}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}
