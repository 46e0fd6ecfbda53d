import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { PlanAlignment } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { notify } from '../../app/notice/notices.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { AlignmentTable, OwnTargets } from '../../features/comparison/alignment-table.tsx'
import { ComparisonTabs } from '../../features/comparison/comparison-tabs.tsx'
import { PlanSelect } from '../../features/plans/plan-select.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import '../plan/plan.css'
import '../../app/filters.css'
import '../../features/comparison/comparison.css'

/** Who serves what the superior plan asks? Its targets against those of a plan of the place. */
export function AlignmentPage() {
  const { code = '' } = useParams()
  usePageTitle(t('alignment.title'))
  const { get } = usePlanFilters()
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const planId = plans.data?.find(({ id }) => id === get('plan'))?.id ?? plans.data?.[0]?.id
  const found = useQuery({
    queryKey: ['plan-alignment', code, planId],
    queryFn: () => api.planAlignment(planId ?? ''),
    enabled: planId !== undefined,
  })
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (found.isLoadingError) return <LoadFailure error={found.error} retry={() => found.refetch()} />
  if (plans.data?.length === 0)
    return (
      <Empty title={t('indicators.empty.title')} text={t('alignment.empty')}>
        <Link to={`/r/${code}/plans`}>{t('nav.plans')}</Link>
      </Empty>
    )
  return (
    <div className="compare-page">
      <PageHead title={t('compare.title')} line={t('alignment.line', { day: today() })}>
        <Button onClick={() => window.print()}>{t('indicators.print')}</Button>
        {found.data?.superior && (
          <Button href={`/api/v1/plans/${planId}/alignment.xlsx?place=${code}`}>{t('compare.xlsx')}</Button>
        )}
      </PageHead>
      <ComparisonTabs tab="alignment" />
      {plans.data && found.data ? (
        <>
          <search className="filters">
            <PlanSelect plans={plans.data} planId={planId} />
            <SuperiorSelect alignment={found.data} />
          </search>
          <Pairs key={found.data.plan.id} alignment={found.data} />
        </>
      ) : (
        <Skeleton rows={12} />
      )}
    </div>
  )
}

/** The plan above, which the office chooses among those of the place. */
function SuperiorSelect({ alignment }: { readonly alignment: PlanAlignment }) {
  const { plan, superior, choices, named } = alignment
  const client = useQueryClient()
  const office = useSession().data?.user.role === 'office'
  const choose = async (id: string) => {
    try {
      await api.chooseSuperior(plan.id, id === '' ? null : id)
      await client.invalidateQueries()
    } catch (error) {
      notify((error as Error).message, { tone: 'bad' })
    }
  }
  return (
    <>
      {office ? (
        <label>
          {t('alignment.superior')}{' '}
          <select value={superior?.id ?? ''} onChange={({ target }) => void choose(target.value)}>
            <option value="">{t('alignment.superior.none')}</option>
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span>{t('alignment.superior.is', { title: superior?.title ?? t('alignment.superior.none') })}</span>
      )}
      {superior === null && named.length > 0 && (
        <span className="caption">{t('alignment.named', { names: named.join(t('word.listComma')) })}</span>
      )}
    </>
  )
}

const SHOWN = ['all', 'unserved', 'weaker', 'beside', 'met'] as const

function Pairs({ alignment }: { readonly alignment: PlanAlignment }) {
  const { superior, pairs, counts, ownOnly } = alignment
  const { code = '' } = useParams()
  const { get, set } = usePlanFilters()
  if (superior === null)
    return (
      <Empty title={t('alignment.unset.title')} text={t('alignment.unset')}>
        <Link to={`/r/${code}/plans/import`}>{t('nav.import')}</Link>
      </Empty>
    )
  const standing = SHOWN.find((one) => one === get('standing')) ?? 'all'
  const shown = standing === 'all' ? pairs : pairs.filter((pair) => pair.standing === standing)
  const count = (one: (typeof SHOWN)[number]) => (one === 'all' ? pairs.length : counts[one])
  return (
    <>
      <fieldset className="segments alignment-counts">
        <legend className="hidden-text">{t('alignment.show')}</legend>
        {SHOWN.map((one) => (
          <label key={one} className={one === standing ? 'segment-on' : ''}>
            <input
              type="radio"
              name="standing"
              checked={one === standing}
              onChange={() => set({ standing: one === 'all' ? null : one })}
            />
            {t(`alignment.standing.${one}`)} {count(one)}
          </label>
        ))}
      </fieldset>
      <AlignmentTable alignment={alignment} pairs={shown} />
      <OwnTargets alignment={alignment} targets={ownOnly} />
    </>
  )
}
