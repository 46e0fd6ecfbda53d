import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { dueWords } from '../../features/returns/due-words.ts'
import { MergePanel } from '../../features/returns/merge-panel.tsx'
import { monthWords } from '../../features/returns/month-words.ts'
import { OpenRounds } from '../../features/returns/open-rounds.tsx'
import { ReviewQueue } from '../../features/returns/review-queue.tsx'
import { UnitTable } from '../../features/returns/unit-table.tsx'
import './desk.css'

/** The reporting desk: which month, who has returned what, whom to call; merging what came back; checking. */
export function Desk() {
  const { code = '' } = useParams()
  usePageTitle(t('desk.title'))
  const filters = usePlanFilters()
  const rounds = useQuery({ queryKey: ['rounds', code], queryFn: api.rounds })
  const chosen = filters.get('round') || rounds.data?.[0]?.id
  const desk = useQuery({
    queryKey: ['rounds', code, chosen],
    queryFn: () => api.roundDesk(chosen ?? ''),
    enabled: chosen !== undefined,
  })
  if (rounds.isPending || (chosen !== undefined && desk.isPending)) return <Skeleton rows={9} />
  if (rounds.isLoadingError) return <LoadFailure error={rounds.error} retry={() => rounds.refetch()} />
  if (desk.isLoadingError) return <LoadFailure error={desk.error} retry={() => desk.refetch()} />
  const round = desk.data?.round
  const tab = filters.get('tab') || 'units'
  return (
    <>
      <PageHead
        title={t('desk.title')}
        line={
          round &&
          t('desk.line', {
            plan: round.planTitle,
            month: monthWords(round.period),
            owed: round.standing.owed,
            reported: round.standing.signing + round.standing.checking + round.standing.accepted,
            checking: round.standing.checking,
            accepted: round.standing.accepted,
            returned: round.standing.returned,
            awaited: round.standing.awaited + round.standing.lapsed,
          })
        }
      />
      <OpenRounds opened={(id) => filters.set({ round: id, tab: null })} />
      {!round || !desk.data ? (
        <Empty title={t('desk.empty.title')} text={t('desk.empty')} />
      ) : (
        <>
          <div className="desk-bar">
            <label>
              {t('desk.round')}{' '}
              <select value={round.id} onChange={(event) => filters.set({ round: event.target.value })}>
                {rounds.data.map((one) => (
                  <option key={one.id} value={one.id}>
                    {t('desk.round.of', { month: monthWords(one.period), plan: one.planTitle })}
                  </option>
                ))}
              </select>
            </label>
            <span className={desk.data.workdaysLeft < 0 ? 'problem' : 'caption'}>
              {desk.data.workdaysLeft < 0
                ? t('desk.deadline.over', { day: round.deadline, n: -desk.data.workdaysLeft })
                : t('desk.deadline', { due: dueWords(round.deadline, desk.data.workdaysLeft) })}
            </span>
            <nav className="segments" aria-label={t('desk.tabs')}>
              {(['units', 'check', 'merge'] as const).map((name) => (
                <label key={name} className={tab === name ? 'segment-on' : ''}>
                  <input
                    type="radio"
                    name="desk-tab"
                    checked={tab === name}
                    onChange={() => filters.set({ tab: name })}
                  />
                  {t(`desk.tab.${name}`, { n: round.standing.checking + round.standing.signing })}
                </label>
              ))}
            </nav>
          </div>
          {tab === 'units' && (
            <UnitTable
              desk={desk.data}
              show={(unit, states) => filters.set({ tab: 'check', unit, state: states }, { push: true })}
            />
          )}
          {tab === 'check' && (
            <CheckReturns
              round={round.id}
              unit={filters.get('unit')}
              unitName={desk.data.units.find(({ unitId }) => unitId === filters.get('unit'))?.name ?? ''}
              states={filters.get('state')}
              clear={() => filters.set({ unit: null, state: null })}
            />
          )}
          {tab === 'merge' && <MergePanel key={round.id} round={round} />}
        </>
      )}
    </>
  )
}

const CHECKED = 'reviewing,signing'

function CheckReturns(props: {
  readonly round: string
  readonly unit: string
  readonly unitName: string
  readonly states: string
  readonly clear: () => void
}) {
  const { round, unit, unitName, states, clear } = props
  const narrowed = unit !== '' || states !== ''
  const { code = '' } = useParams()
  const wanted = (states || CHECKED).split(',') as NonNullable<Parameters<typeof api.returns>[0]['state']>
  const returns = useQuery({
    queryKey: ['returns', code, round, unit, states],
    queryFn: () => api.returns({ round, state: wanted, ...(unit === '' ? {} : { unit }) }),
  })
  if (returns.isPending) return <Skeleton rows={9} />
  if (returns.isLoadingError) return <LoadFailure error={returns.error} retry={() => returns.refetch()} />
  return (
    <>
      {narrowed && (
        <p className="desk-filter" role="status">
          {t('desk.filtered', { unit: unitName, n: returns.data.length })}{' '}
          <button type="button" className="link-button" onClick={clear}>
            {t('measures.filter.clear')}
          </button>
        </p>
      )}
      {returns.data.length === 0 ? (
        <Empty
          title={narrowed ? t('desk.filtered.empty.title', { unit: unitName }) : t('desk.check.empty.title')}
          text={t(narrowed ? 'desk.filtered.empty' : 'desk.check.empty')}
        />
      ) : (
        <ReviewQueue rows={returns.data} pass="accept" passName={t('desk.accept')} />
      )}
    </>
  )
}
