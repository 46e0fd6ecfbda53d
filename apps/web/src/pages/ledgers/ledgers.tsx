import { useQuery } from '@tanstack/react-query'
import { rowStates } from '@tongtu/delivery'
import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { LedgerSummary } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { figureText } from '../../features/indicators/figure-text.ts'
import { targetAddress, targetWords } from '../../features/ledgers/ledger-proof.tsx'
import { NewLedgerForm } from '../../features/ledgers/new-ledger-form.tsx'
import { RowStateMark } from '../../features/ledgers/row-state-mark.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import '../../features/lists/lists.css'
import '../../features/ledgers/ledgers.css'

/** Which named things are counted here, how many stand verified, and which promises do they prove? */
export function LedgersPage() {
  usePageTitle(t('ledgers.title'))
  const { code = '' } = useParams()
  const navigate = useNavigate()
  const { get, set } = usePlanFilters()
  const role = useSession().data?.user.role
  const mayOpen = role === 'office' || role === 'statistics'
  const ledgers = useQuery({ queryKey: ['ledgers', code], queryFn: api.ledgers })
  if (ledgers.isLoadingError) return <LoadFailure error={ledgers.error} retry={() => ledgers.refetch()} />
  if (!ledgers.data) return <Skeleton rows={6} />
  return (
    <div className="lists-page">
      <PageHead title={t('ledgers.title')} line={t('ledgers.line', { n: ledgers.data.length, day: today() })}>
        <Button onClick={() => window.print()}>{t('ledgers.print')}</Button>
        {mayOpen && (
          <Button type="primary" onClick={() => set({ new: '1' })}>
            {t('ledgers.new')}
          </Button>
        )}
      </PageHead>
      {mayOpen && get('new') === '1' && (
        <NewLedgerForm made={(id) => void navigate(`/r/${code}/ledgers/${id}`)} close={() => set({ new: null })} />
      )}
      {ledgers.data.length === 0 ? (
        <Empty title={t('ledgers.empty.title')} text={t(mayOpen ? 'ledgers.empty.open' : 'ledgers.empty.reader')} />
      ) : (
        <Covers ledgers={ledgers.data} code={code} />
      )}
    </div>
  )
}

function Covers({ ledgers, code }: { readonly ledgers: readonly LedgerSummary[]; readonly code: string }) {
  const place = `/r/${code}`
  return (
    <div className="paper table-frame">
      <table className="list-table list-entries">
        <caption>{t('ledgers.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ledgers.column.name')}</th>
            <th scope="col" className="num">
              {t('ledgers.column.figure')}
            </th>
            <th scope="col">{t('ledgers.column.states')}</th>
            <th scope="col">{t('ledgers.column.targets')}</th>
          </tr>
        </thead>
        <tbody>
          {ledgers.map(({ id, name, kind, figure, counts, targets }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`${place}/ledgers/${id}`}>{name}</Link>
                {kind !== name && <span className="caption ledger-since">{kind}</span>}
              </th>
              <td className="num" data-head={t('ledgers.column.figure')}>
                {figure === null ? (
                  <span className="quiet">{t('ledgers.figure.none')}</span>
                ) : (
                  <Link className="figure-link" to={`${place}/ledgers/${id}?counted=1`}>
                    {t('ledgers.figure', { value: figureText(figure.value), unit: figure.unit })}
                  </Link>
                )}
              </td>
              <td>
                <span className="ledger-states">
                  {rowStates
                    .filter((state) => counts[state] > 0)
                    .map((state) => (
                      <Link key={state} to={`${place}/ledgers/${id}?state=${state}`}>
                        <RowStateMark state={state} /> {counts[state]}
                      </Link>
                    ))}
                </span>
              </td>
              <td data-head={t('ledgers.column.targets')}>
                {targets.length === 0 ? (
                  <span className="quiet">{t('ledgers.targets.none')}</span>
                ) : (
                  <ul>
                    {targets.map((target) => (
                      <li key={target.subject}>
                        <Link to={targetAddress(code, target)}>{targetWords(target)}</Link>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
