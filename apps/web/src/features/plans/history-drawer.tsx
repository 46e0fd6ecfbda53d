import { useQuery } from '@tanstack/react-query'
import type { Plan } from '@tongtu/plan'
import { Drawer } from 'antd'
import { api } from '../../api/endpoints.ts'
import type { MeasureHistory } from '../../api/types.ts'
import { formatDate, formatInstant } from '../../app/format-time.ts'
import { t, word } from '../../app/locale/messages.ts'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { WordDiff } from '../pairing/word-diff.tsx'
import { usePlanFilters } from './use-plan-filters.ts'
import './history-drawer.css'

/** What a measure said in each version of the plan, and who has answered for it since when. */
export function HistoryDrawer({ plan }: { readonly plan: Plan }) {
  const filters = usePlanFilters()
  const id = filters.get('history')
  const history = useQuery({
    queryKey: ['measure-history', plan.id, id],
    queryFn: () => api.measureHistory(plan.id, id),
    enabled: id !== '',
  })
  if (!id) return null
  const measure = plan.measures.find((one) => one.id === id)
  return (
    <Drawer open title={t('history.title')} size={480} onClose={() => filters.set({ history: null })}>
      <h3>
        {measure?.no && t('word.no', { no: measure.no })} {measure?.title}
      </h3>
      {history.isPending && <Skeleton rows={4} />}
      {history.isError && <LoadFailure error={history.error} retry={() => history.refetch()} />}
      {history.data && <History history={history.data} />}
    </Drawer>
  )
}

function History({ history }: { readonly history: MeasureHistory }) {
  const versions = [...history.versions].sort((a, b) => b.planVersion - a.planVersion || b.version - a.version)
  return (
    <>
      <ol className="history">
        {versions.map((version, at) => (
          <li key={version.version} className="history-version">
            <p>
              <b>{t('word.version', { n: version.planVersion })}</b> {word('historyReason', version.reason)}
            </p>
            <p className="caption">
              {formatInstant(version.recordedAt)} {version.recordedBy}
            </p>
            {version.reason !== 'terminated' && (
              <p className="diff">
                <WordDiff before={versions[at + 1]?.text ?? version.text} after={version.text} />
              </p>
            )}
          </li>
        ))}
      </ol>
      <h3>{t('history.duties')}</h3>
      {history.duties.length === 0 && <p className="quiet">{t('history.duties.none')}</p>}
      <ul className="history-duties">
        {history.duties.map((duty) => (
          <li key={`${duty.unitId} ${duty.role} ${duty.from}`}>
            {duty.name} <span className="quiet">{word('dutyRole', duty.role)}</span>{' '}
            <span className="caption">
              {duty.to
                ? t('history.from.to', { from: formatDate(duty.from), to: formatDate(duty.to) })
                : t('history.since', { from: formatDate(duty.from) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
