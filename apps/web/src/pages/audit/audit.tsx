import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useParams, useSearchParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { AuditFilterBar, FILTERS } from '../../features/audit/audit-filters.tsx'
import { ChainStrip } from '../../features/audit/chain-strip.tsx'
import { EventRow } from '../../features/audit/event-row.tsx'
import './audit.css'

/** Who did what, when, to what; and whether the record is as it was. Filters and page live in the address. */
export function AuditPage() {
  const { code = '' } = useParams()
  usePageTitle(t('audit.title'))
  const [search, setSearch] = useSearchParams()
  const value = Object.fromEntries(
    FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])),
  )
  const before = Number(search.get('before')) || undefined
  const query = { ...value, ...(before ? { before } : {}) }
  const page = useQuery({
    queryKey: ['audit-events', query],
    queryFn: () => api.auditEvents(query),
    placeholderData: keepPreviousData,
  })
  /** A changed filter begins with the newest again. */
  const change = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search)
    for (const [name, text] of Object.entries({ before: null, ...changes })) {
      if (text) next.set(name, text)
      else next.delete(name)
    }
    if (next.toString() !== search.toString()) setSearch(next)
  }
  const file = new URLSearchParams({ ...value, place: code })
  return (
    <>
      <PageHead title={t('audit.title')} line={t('audit.line')}>
        <Button href={`/api/v1/audit/events.xlsx?${file}`}>{t('audit.export')}</Button>
      </PageHead>
      <ChainStrip />
      <AuditFilterBar value={value} change={change} />
      {page.isPending && <Skeleton />}
      {page.isLoadingError && <LoadFailure error={page.error} retry={() => page.refetch()} />}
      {page.data && (
        <section className="paper" aria-label={t('audit.list')}>
          <ol className="audit-list">
            {page.data.events.map((event) => (
              <EventRow key={event.id} event={event} home={`/r/${code}`} only={(subject) => change({ subject })} />
            ))}
          </ol>
          {page.data.events.length === 0 && <p className="panel-empty">{t('audit.empty')}</p>}
        </section>
      )}
      <nav className="audit-pages" aria-label={t('audit.list')}>
        {before && <Button onClick={() => change({})}>{t('audit.newest')}</Button>}
        {page.data?.next && (
          <Button onClick={() => change({ before: String(page.data.next) })}>{t('audit.older')}</Button>
        )}
      </nav>
    </>
  )
}
