import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/endpoints.ts'
import { formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import './adjustment-list.css'

/** How what was handed out for a measure's year was changed since, newest first. */
export function AdjustmentList(props: {
  readonly id: string
  readonly title: string
  readonly year: number
  /** How often it was adjusted: another number is another list. */
  readonly adjusted: number
}) {
  const { id, title, year, adjusted } = props
  const list = useQuery({
    queryKey: ['adjustments', id, year, adjusted],
    queryFn: () => api.adjustments(id, year),
  })
  if (list.isPending) return <Skeleton rows={2} />
  if (list.isLoadingError) return <LoadFailure error={list.error} retry={() => list.refetch()} />
  return (
    <section className="year-adjustments" aria-label={t('assignments.adjustments', { title })}>
      <ol>
        {list.data.map(({ revision, at, by, reason, changes }) => (
          <li key={revision}>
            <p>
              {formatInstant(at)} {by ?? t('assignments.adjustments.program')}{' '}
              <strong>{t('assignments.adjustments.reason', { reason })}</strong>
            </p>
            <ul>
              {changes.map(({ field, before, after }) => (
                <li key={field}>
                  {word('assignment', field)} <s>{before || '—'}</s> → {after || '—'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
