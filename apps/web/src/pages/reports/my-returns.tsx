import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { ReturnRow } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { CaseState } from '../../features/cases/case-state.tsx'
import { dueWords } from '../../features/returns/due-words.ts'
import { monthWords } from '../../features/returns/month-words.ts'
import { ReturnCard } from '../../features/returns/return-card.tsx'
import { countReturns, draftOf, saysSomething } from '../../features/returns/return-draft.ts'
import { useReturnActs } from '../../features/returns/use-return-acts.ts'
import './my-returns.css'

/** What a unit owes this month, returned ones first, and what it has sent on already. */
export function MyReturns() {
  const { code = '' } = useParams()
  usePageTitle(t('returns.title'))
  const act = useReturnActs()
  const wanted = useSearchParams()[0].get('case')
  const returns = useQuery({ queryKey: ['returns', code, 'open'], queryFn: () => api.returns({ open: true }) })
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const there = returns.data !== undefined
  useEffect(() => {
    const card = there && wanted !== null ? document.getElementById(wanted) : null
    card?.scrollIntoView({ block: 'start' })
    card?.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true })
  }, [there, wanted])
  if (returns.isPending) return <Skeleton rows={9} />
  if (returns.isLoadingError) return <LoadFailure error={returns.error} retry={() => returns.refetch()} />
  const mine = [...returns.data].filter(({ owner }) => owner === 'reporter').sort(byUrgency)
  const sent = returns.data.filter(({ owner }) => owner !== 'reporter')
  const counts = countReturns(returns.data)
  const first = mine[0]
  const rounds = new Map(mine.map(({ roundId, planId }) => [roundId, planId]))
  const titleOf = (id: string) => plans.data?.find((plan) => plan.id === id)?.title ?? ''
  const sendAll = async () => {
    const filled = mine.filter(({ content }) => saysSomething(draftOf(content)))
    const went = await act('submit', filled)
    if (went.length > 0) document.getElementById('page')?.focus()
  }
  const send = async (row: ReturnRow) =>
    (await act('submit', [row], { said: t('returns.sent', { title: row.title }) })).length > 0
  return (
    <>
      <PageHead
        title={first ? t('returns.title.month', { month: monthWords(first.period) }) : t('returns.title')}
        line={t(first ? 'returns.line' : 'returns.line.sent', {
          unit: returns.data[0]?.unit.name ?? '',
          open: counts.open,
          filled: counts.filled,
          sent: counts.sent,
          due: first?.dueOn && first.workdaysLeft !== null ? dueWords(first.dueOn, first.workdaysLeft) : t('word.none'),
        })}
      >
        {counts.filled > 1 && (
          <Button type="primary" onClick={sendAll}>
            {t('returns.submit.all', { n: counts.filled })}
          </Button>
        )}
      </PageHead>
      {first && (
        <p className="my-sheet caption">
          {[...rounds].map(([roundId, planId]) => (
            <span key={roundId}>
              <a href={`/api/v1/rounds/${roundId}/sheet.xlsx?place=${code}`}>
                {rounds.size > 1 ? t('returns.sheet.of', { plan: titleOf(planId) }) : t('returns.sheet')}
              </a>{' '}
            </span>
          ))}
          {t('returns.sheet.hint')}
        </p>
      )}
      {returns.data.length === 0 && <Empty title={t('returns.empty.title')} text={t('returns.empty')} />}
      {returns.data.length > 0 && mine.length === 0 && <p className="refusal-free">{t('returns.allSent')}</p>}
      {mine.map((row) => (
        <ReturnCard
          key={`${row.id} ${row.version}`}
          row={row}
          plan={rounds.size > 1 ? titleOf(row.planId) : null}
          send={send}
          today={today()}
        />
      ))}
      {sent.length > 0 && <Sent rows={sent} act={act} />}
    </>
  )
}

/** Returned before new, then by due day. */
function byUrgency(a: ReturnRow, b: ReturnRow): number {
  return Number(b.state === 'returned') - Number(a.state === 'returned') || (a.dueOn ?? '').localeCompare(b.dueOn ?? '')
}

function Sent(props: { readonly rows: readonly ReturnRow[]; readonly act: ReturnType<typeof useReturnActs> }) {
  return (
    <section className="sent-returns">
      <h2>{t('returns.sent.title', { n: props.rows.length })}</h2>
      <ul className="paper">
        {props.rows.map((row) => {
          const withdraw = row.acts.find(({ event, refused }) => event === 'withdraw' && refused === null)
          return (
            <li key={row.id}>
              <span className="sent-title">
                {row.no !== null && <span className="quiet">{t('word.no', { no: row.no })}</span>} {row.title}
              </span>
              <CaseState row={row} />
              {withdraw && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => props.act('withdraw', [row], { said: t('returns.withdrawn', { title: row.title }) })}
                >
                  {withdraw.name}
                  <span className="hidden-text">{row.title}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
