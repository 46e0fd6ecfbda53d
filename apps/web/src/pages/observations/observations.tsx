import { useQuery } from '@tanstack/react-query'
import { periodKind, periodName } from '@tongtu/kernel'
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { measuredPlan, usualPeriod } from '../../features/observations/entry-period.ts'
import { EntrySheet } from '../../features/observations/entry-sheet.tsx'
import { ExportLinks } from '../../features/observations/export-links.tsx'
import { InputsSwitch } from '../../features/observations/inputs-switch.tsx'
import { PlaceFilter } from '../../features/observations/place-filter.tsx'
import { SheetActs } from '../../features/observations/sheet-acts.tsx'
import { entryTableKey } from '../../features/observations/use-entry.ts'
import { PlanPeriodFilter } from '../../features/plans/plan-period-filter.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'

/** What was measured of a plan's indicators in a period: entered here by whoever answers for it, read by everybody. */
export function ObservationsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('observations.title'))
  const filters = usePlanFilters()
  const place = useSession().data?.user.jurisdiction.name ?? ''
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const plan = plans.data?.find(({ id }) => id === filters.get('plan')) ?? measuredPlan(plans.data ?? [])
  const period = periodKind(filters.get('period')) === null ? usualPeriod(plan) : filters.get('period')
  const [region, indicator] = [filters.get('region'), filters.get('by')]
  const inputs = filters.get('table') === 'inputs' ? 'inputs' : ''
  const scope = useMemo(() => ({ region, indicator, inputs }) as const, [region, indicator, inputs])
  const table = useQuery({
    queryKey: entryTableKey(code, plan?.id ?? '', period, scope),
    queryFn: () =>
      api.entryTable(plan?.id ?? '', period, {
        ...(scope.region ? { region: scope.region } : {}),
        ...(scope.indicator ? { indicator: scope.indicator } : {}),
        ...(scope.inputs ? { inputs: true } : {}),
      }),
    enabled: plan !== undefined,
  })
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (table.isLoadingError) return <LoadFailure error={table.error} retry={() => table.refetch()} />
  if (plans.data?.length === 0) return <Empty title={t('observations.empty.title')} text={t('observations.empty')} />
  if (!plans.data || !plan) return <Skeleton rows={12} />
  const named = table.data?.places.find((one) => one.code === table.data.region)?.name ?? place
  const n = table.data?.rows.filter(({ heading }) => !heading).length ?? ''
  return (
    <>
      <PageHead
        title={t('observations.title')}
        line={t('observations.line', {
          plan: plan.title,
          period: periodName(period),
          n,
          place: indicator === '' ? named : t('observations.place.all'),
        })}
      >
        {table.data && table.data.rows.length > 0 && indicator === '' && inputs === '' && (
          <SheetActs planId={plan.id} table={table.data} />
        )}
      </PageHead>
      <PlanPeriodFilter plans={plans.data} planId={plan.id} period={period} />
      {table.data && <InputsSwitch table={table.data} scope={scope} />}
      {table.data && <PlaceFilter table={table.data} scope={scope} />}
      {!table.data && <Skeleton rows={12} />}
      {table.data?.rows.length === 0 && (
        <Empty title={t('observations.none.title')} text={t('observations.none')}>
          <Link to={`/r/${code}/plans/${plan.id}?tab=targets`}>{t('observations.none.plan')}</Link>
        </Empty>
      )}
      {table.data && table.data.rows.length > 0 && (
        <EntrySheet
          key={`${plan.id} ${period} ${region} ${indicator} ${inputs}`}
          scope={scope}
          planId={plan.id}
          table={table.data}
        />
      )}
      <ExportLinks planId={plan.id} />
    </>
  )
}
