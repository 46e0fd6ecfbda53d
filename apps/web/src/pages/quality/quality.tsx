import { useQuery } from '@tanstack/react-query'
import { periodKind, periodName } from '@tongtu/kernel'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { FigureQuality } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { measuredPlan, usualPeriod } from '../../features/observations/entry-period.ts'
import { FindingsList } from '../../features/observations/findings-list.tsx'
import { PlanPeriodFilter } from '../../features/plans/plan-period-filter.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { MissingTable } from '../../features/quality/missing-table.tsx'
import { ProofRuleChoice } from '../../features/quality/proof-rule-choice.tsx'
import { PeopleTable, PeriodTable } from '../../features/quality/share-tables.tsx'
import { UnitTable } from '../../features/quality/unit-table.tsx'
import './quality.css'

/** How good are the figures: who owes what, what came late, what does not hold? */
export function QualityPage() {
  const { code = '' } = useParams()
  usePageTitle(t('quality.title'))
  const filters = usePlanFilters()
  const place = useSession().data?.user.jurisdiction.name ?? ''
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const plan = plans.data?.find(({ id }) => id === filters.get('plan')) ?? measuredPlan(plans.data ?? [])
  const period = periodKind(filters.get('period')) === null ? usualPeriod(plan) : filters.get('period')
  const quality = useQuery({
    queryKey: ['observations', 'quality', code, plan?.id, period],
    queryFn: () => api.figureQuality(plan?.id ?? '', period),
    enabled: plan !== undefined,
  })
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (quality.isLoadingError) return <LoadFailure error={quality.error} retry={() => quality.refetch()} />
  if (plans.data?.length === 0) return <Empty title={t('observations.empty.title')} text={t('observations.empty')} />
  if (!plans.data || !plan) return <Skeleton rows={12} />
  const file = `/api/v1/plans/${plan.id}/observations/${period}/quality.xlsx?${new URLSearchParams({ place: code })}`
  return (
    <>
      <PageHead
        title={t('quality.title')}
        line={t('quality.line', { plan: plan.title, period: periodName(period), place, day: today() })}
      >
        <Button href={file}>{t('quality.download')}</Button>
      </PageHead>
      <PlanPeriodFilter plans={plans.data} planId={plan.id} period={period} />
      <ProofRuleChoice />
      {plan.indicators === 0 ? (
        <Empty title={t('observations.none.title')} text={t('observations.none')}>
          <Link to={`/r/${code}/plans/${plan.id}?tab=targets`}>{t('observations.none.plan')}</Link>
        </Empty>
      ) : quality.data ? (
        <Quality quality={quality.data} planId={plan.id} />
      ) : (
        <Skeleton rows={12} />
      )}
    </>
  )
}

function Quality({ quality, planId }: { readonly quality: FigureQuality; readonly planId: string }) {
  const { all, period, units, findings, missing } = quality
  const silent = units.filter((unit) => unit.silent > 1).length
  return (
    <>
      {all.expected === 0 && <p className="quality-early">{t('quality.early', { period: periodName(period) })}</p>}
      <section className="paper quality-counts" aria-label={t('quality.counts')}>
        <span>{t('quality.filled', { filled: all.filled, expected: all.expected })}</span>
        <span>{t('quality.onTime', { n: all.onTime })}</span>
        <Jump n={missing.length} to="quality-missing">
          {t('quality.overdue', { n: all.overdue })}
        </Jump>
        <Jump n={findings.length} to="quality-findings">
          {t('quality.findings', { n: findings.length })}
        </Jump>
        <span>{t('quality.silent', { n: silent })}</span>
      </section>
      <UnitTable quality={quality} />
      <MissingTable {...{ quality, planId }} />
      <section className="paper quality-list" aria-labelledby="quality-findings">
        <h2 id="quality-findings" tabIndex={-1}>
          {t('quality.findings.title', { n: findings.length })}
        </h2>
        {findings.length === 0 ? <p>{t('quality.findings.none')}</p> : <FindingsList {...{ findings, planId }} />}
      </section>
      <div className="quality-pair">
        <PeriodTable periods={quality.periods} />
        <PeopleTable people={quality.people} />
      </div>
    </>
  )
}

/** No way to a list that is empty. */
function Jump({ n, to, children }: { readonly n: number; readonly to: string; readonly children: string }) {
  if (n === 0) return <span>{children}</span>
  return (
    <button type="button" className="link-button" onClick={() => document.getElementById(to)?.focus()}>
      {children}
    </button>
  )
}
