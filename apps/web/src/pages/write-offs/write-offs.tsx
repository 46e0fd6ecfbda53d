import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { WriteOff } from '../../api/types.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { useCaseActs } from '../../features/cases/use-case-acts.ts'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { firstQueue, QUEUES, type Queue, queueOf, turnsOf } from '../../features/write-offs/queues.ts'
import { WriteOffSheet } from '../../features/write-offs/write-off-sheet.tsx'
import { WriteOffTable } from '../../features/write-offs/write-off-table.tsx'
import './write-offs.css'

/** The write-off desk: queues by whose turn it is, and the one in hand. Queue and case stand in the address. */
export function WriteOffsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('writeOffs.title'))
  const role = useSession().data?.user.role
  const filters = usePlanFilters()
  const act = useCaseActs(api.actOnWriteOffs, ['write-offs', 'chart', 'todos'])
  const all = useQuery({ queryKey: ['write-offs', code], queryFn: api.writeOffs })
  if (all.isPending) return <Skeleton rows={9} />
  if (all.isLoadingError) return <LoadFailure error={all.error} retry={() => all.refetch()} />
  const rows = all.data
  const shown = filters.get('case')
  const row = rows.find(({ id }) => id === shown)
  const named = QUEUES.find((one) => one === filters.get('queue'))
  const queue = row ? queueOf(row) : (named ?? firstQueue(role, rows))
  const inQueue = rows.filter((one) => queueOf(one) === queue)
  if (row) {
    const place = inQueue.indexOf(row)
    const next = inQueue[place + 1] ?? inQueue[place - 1]
    return (
      <>
        <PageHead
          crumbs={[{ text: t('writeOffs.back'), to: `/r/${code}/write-offs?queue=${queue}` }, { text: row.title }]}
          title={t('writeOffs.title')}
          line={t('writeOffs.place', { queue: t(`writeOffs.queue.${queue}`), at: place + 1, n: inQueue.length })}
        />
        <WriteOffSheet
          key={row.id}
          row={row}
          act={async (event, name, form) => {
            const went = await act(event, [row], { form, said: t('writeOffs.done', { title: row.title, act: name }) })
            if (went.length === 0) return
            filters.set(next ? { case: next.id } : { case: null, queue })
            document.getElementById('page')?.focus()
          }}
        />
      </>
    )
  }
  const mine = turnsOf(role)
  return (
    <>
      <PageHead title={t('writeOffs.title')} line={t('writeOffs.line', counts(rows, mine))} />
      {shown !== '' && <p className="refusal">{t('writeOffs.missing')}</p>}
      {rows.length === 0 ? (
        <Empty title={t('writeOffs.none.title')} text={t('writeOffs.none')}>
          <Link to={`/r/${code}/battle`}>{t('writeOffs.chart')}</Link>
        </Empty>
      ) : (
        <>
          <fieldset className="segments write-off-queues">
            <legend className="hidden-text">{t('writeOffs.queues')}</legend>
            {QUEUES.map((one) => (
              <label key={one} className={one === queue ? 'segment-on' : ''}>
                <input
                  type="radio"
                  name="write-off-queue"
                  checked={one === queue}
                  onChange={() => filters.set({ queue: one, case: null })}
                />
                {t(`writeOffs.queue.${one}`)} {rows.filter((each) => queueOf(each) === one).length}
              </label>
            ))}
          </fieldset>
          {inQueue.length === 0 ? (
            <p className="panel-empty paper">{t('writeOffs.empty', { queue: t(`writeOffs.queue.${queue}`) })}</p>
          ) : (
            <WriteOffTable
              name={t(`writeOffs.queue.${queue}`)}
              rows={inQueue}
              to={({ id }) => `/r/${code}/write-offs?case=${id}`}
            />
          )}
        </>
      )}
    </>
  )
}

function counts(rows: readonly WriteOff[], mine: readonly Queue[]) {
  const queues = rows.map(queueOf)
  const count = (wanted: readonly Queue[]) => queues.filter((queue) => wanted.includes(queue)).length
  return {
    mine: count(mine),
    open: count(['mending', 'verifying', 'reviewing', 'deciding']),
    struck: count(['revisit', 'struck']),
  }
}
