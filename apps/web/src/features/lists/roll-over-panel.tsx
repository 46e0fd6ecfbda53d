import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { RollOver } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'

/** What goes on into the next year, what stays and why: seen before it is done. */
export function RollOverPanel(props: {
  readonly listId: string
  readonly pathOf: (listId: string) => string
  readonly changed: () => Promise<unknown>
  readonly close: () => void
}) {
  const { listId, pathOf, changed, close } = props
  const [made, setMade] = useState<RollOver | null>(null)
  const preview = useQuery({
    queryKey: ['roll-over', listId],
    queryFn: () => api.previewRollOver(listId),
    gcTime: 0,
    enabled: made === null,
  })
  if (preview.isLoadingError) return <LoadFailure error={preview.error} retry={() => preview.refetch()} />
  const shown = made ?? preview.data
  if (!shown) return <Skeleton rows={3} />
  const { year, carried, stays, added, already } = shown
  const roll = async () => {
    try {
      const done = await api.rollOverList(listId)
      notify(t('roll.done', { year, carried: done.carried.length, added: done.added.length }))
      setMade(done)
      await changed()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  const parts = [
    [t('roll.carried', { n: carried.length }), carried],
    [t('roll.added', { n: added.length }), added],
    [t('roll.stays', { n: stays.length }), stays.map((one) => t('roll.stay', { ...one }))],
  ] as const
  return (
    <section className="paper list-panel roll-over">
      <h2>{t('roll.title', { year })}</h2>
      <p className="quiet">{t('roll.hint')}</p>
      {parts
        .filter(([, lines]) => lines.length > 0)
        .map(([head, lines]) => (
          <details key={head} open>
            <summary>{head}</summary>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        ))}
      {carried.length + added.length === 0 && <p>{t('roll.nothing')}</p>}
      {already > 0 && <p>{t('roll.already', { n: already })}</p>}
      <p className="panel-acts">
        {shown.listId !== null && <Link to={pathOf(shown.listId)}>{t('roll.open', { year })}</Link>}
        {made === null && (
          <Button type="primary" onClick={() => void roll()}>
            {t('roll.act')}
          </Button>
        )}
        <Button onClick={close}>{t('lists.stop')}</Button>
      </p>
    </section>
  )
}
