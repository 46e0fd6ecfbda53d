import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { UnitPlans } from '../../api/types.ts'
import { thisYear } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { PlanYearFilter } from '../../features/plans/plan-year-filter.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import { AskUnits } from '../../features/unit-plans/ask-units.tsx'
import { UnitPlanSheet } from '../../features/unit-plans/unit-plan-sheet.tsx'
import { UnitPlanTable } from '../../features/unit-plans/unit-plan-table.tsx'

/** The plans of the units for a year (1+N): who has handed in, and the one in hand. */
export function UnitPlansPage() {
  const { code = '' } = useParams()
  usePageTitle(t('unitPlans.title'))
  const filters = usePlanFilters()
  const shown = filters.get('case')
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const planId = filters.get('plan') || plans.data?.[0]?.id
  const year = Number(filters.get('year')) || thisYear()
  const all = useQuery({
    queryKey: ['unit-plans', code, planId, year],
    queryFn: () => api.unitPlans(planId ?? '', year),
    enabled: planId !== undefined && shown === '',
  })
  const office = useSession().data?.user.role === 'office'
  if (shown !== '') return <UnitPlanSheet key={shown} id={shown} />
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (all.isLoadingError) return <LoadFailure error={all.error} retry={() => all.refetch()} />
  if (plans.data?.length === 0) return <Empty title={t('assignments.empty.title')} text={t('assignments.empty')} />
  if (!plans.data || !all.data) return <Skeleton rows={8} />
  const { rows, waiting } = all.data
  return (
    <>
      <PageHead title={t('unitPlans.title')} line={factsOf(all.data)} />
      <PlanYearFilter plans={plans.data} planId={planId} year={year} />
      {office && waiting.length > 0 && <AskUnits plans={all.data} />}
      {rows.length === 0 ? (
        <Empty title={t('unitPlans.none.title')} text={t(office ? 'unitPlans.none.office' : 'unitPlans.none.unit')} />
      ) : (
        <UnitPlanTable rows={rows} to={(id) => `/r/${code}/unit-plans?case=${id}`} />
      )}
    </>
  )
}

function factsOf({ planTitle, year, rows }: UnitPlans): string {
  const count = (...states: readonly string[]) => rows.filter(({ state }) => states.includes(state)).length
  return t('unitPlans.line', {
    plan: planTitle,
    year,
    n: rows.length,
    submitted: count('reviewing', 'accepted'),
    accepted: count('accepted'),
  })
}
