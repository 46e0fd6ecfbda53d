import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../api/endpoints.ts'
import type { IndicatorList, PlanSummary } from '../../api/types.ts'
import { today } from '../../app/china-day.ts'
import { t } from '../../app/locale/messages.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useSession } from '../../app/session/use-session.ts'
import { PageHead } from '../../app/shell/page-head.tsx'
import { Empty } from '../../app/states/empty.tsx'
import { LoadFailure } from '../../app/states/load-failure.tsx'
import { Skeleton } from '../../app/states/skeleton.tsx'
import { usePhone } from '../../app/use-phone.ts'
import { AsOfField, asOfDay } from '../../features/indicators/as-of.tsx'
import { IndicatorCards } from '../../features/indicators/indicator-cards.tsx'
import { IndicatorCounts } from '../../features/indicators/indicator-counts.tsx'
import { FilterChips, IndicatorFilters } from '../../features/indicators/indicator-filters.tsx'
import { IndicatorTable } from '../../features/indicators/indicator-table.tsx'
import { filterRows, rowFilterOf } from '../../features/indicators/row-facets.ts'
import { ordersOf, usualYear, yearsOfPlan } from '../../features/indicators/row-years.ts'
import { useRowKeys } from '../../features/indicators/use-row-keys.ts'
import { YearHeat } from '../../features/indicators/year-heat.tsx'
import { PlaceView } from '../../features/place-table/place-view.tsx'
import { PlanYearFilter } from '../../features/plans/plan-year-filter.tsx'
import { useSorted } from '../../features/plans/sort-head.tsx'
import { usePlanFilters } from '../../features/plans/use-plan-filters.ts'
import './indicators.css'

/** Which promise is slipping? Every row of a plan's table with what was measured and how it stands in a year. */
export function IndicatorsPage() {
  const { code = '' } = useParams()
  usePageTitle(t('indicators.title'))
  const filters = usePlanFilters()
  const place = useSession().data?.user.jurisdiction.name ?? ''
  const plans = useQuery({ queryKey: ['plans'], queryFn: api.plans })
  const plan = plans.data?.find(({ id }) => id === filters.get('plan')) ?? withTable(plans.data ?? [])
  const year = Number(filters.get('year')) || usualYear(plan)
  const { day, instant } = asOfDay(filters.get)
  const list = useQuery({
    queryKey: ['indicators', code, plan?.id, year, instant],
    queryFn: () => api.indicators(plan?.id ?? '', year, instant),
    enabled: plan !== undefined,
    // From year to year the table of places stays, so that its keys go on.
    placeholderData: (before, query) =>
      filters.get('view') === 'places' && query?.queryKey[2] === plan?.id ? before : undefined,
  })
  if (plans.isLoadingError) return <LoadFailure error={plans.error} retry={() => plans.refetch()} />
  if (list.isLoadingError) return <LoadFailure error={list.error} retry={() => list.refetch()} />
  if (plans.data?.length === 0)
    return (
      <Empty title={t('indicators.empty.title')} text={t('indicators.empty')}>
        <Link to={`/r/${code}/plans`}>{t('nav.plans')}</Link>
      </Empty>
    )
  if (!plans.data || !plan) return <Skeleton rows={12} />
  return (
    <div className={filters.get('view') === 'places' ? 'indicators-page places-page' : 'indicators-page'}>
      <PageHead
        title={t('indicators.title')}
        line={t('indicators.line', { plan: plan.title, year, place, day: day ?? today() })}
      >
        <Button onClick={() => window.print()}>{t('indicators.print')}</Button>
        <Link className="indicators-entry" to={entryPath(code, plan.id, year)}>
          {t('indicators.enter')}
        </Link>
      </PageHead>
      <PlanYearFilter key={`${plan.id} ${year}`} plans={plans.data} planId={plan.id} year={year}>
        <AsOfField />
      </PlanYearFilter>
      {!list.data && <Skeleton rows={12} />}
      {list.data?.rows.length === 0 && (
        <Empty title={t('indicators.noTable.title')} text={t('indicators.noTable')}>
          <Link to={`/r/${code}/plans/${plan.id}?tab=targets`}>{t('indicators.noTable.plan')}</Link>
        </Empty>
      )}
      {list.data && list.data.rows.length > 0 && <Rows list={list.data} plan={plan} year={year} />}
    </div>
  )
}

function Rows(props: { readonly list: IndicatorList; readonly plan: PlanSummary; readonly year: number }) {
  const { list, plan, year } = props
  const { code = '' } = useParams()
  const { get, set } = usePlanFilters()
  const phone = usePhone()
  const { day } = asOfDay(get)
  const place = useSession().data?.user.jurisdiction.name ?? ''
  const isBelow = get('view') === 'places' && get('under') !== '' && get('under') !== code
  const planYears = yearsOfPlan(plan, year)
  const years = planYears.filter((one) => one <= year)
  const filter = rowFilterOf(get)
  const rows = useSorted(filterRows(list, filter), ordersOf(years))
  const show = (id: string) => set({ why: get('why') === id ? null : id })
  useRowKeys(show)
  const inOrder = get('sort') === ''
  const shown = { list, planId: plan.id, years, rows, inOrder, open: get('why'), show }
  const measured = list.rows.some(({ observations }) => observations.length > 0)
  return (
    <>
      {isBelow && <p className="caption">{t('indicators.counts.own', { place })}</p>}
      <IndicatorCounts list={list} />
      <IndicatorFilters list={list} shown={rows.length} />
      <FilterChips filter={filter} />
      {!measured && (
        <p className="indicators-unmeasured" role="status">
          {day === null ? t('indicators.unmeasured') : t('indicators.unmeasured.then', { day })}{' '}
          <Link to={entryPath(code, plan.id, year)}>{t('indicators.enter')}</Link>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="panel-empty paper">{t('indicators.noMatch')}</p>
      ) : get('view') === 'places' ? (
        <PlaceView {...{ year, rows }} planId={plan.id} years={planYears} all={list.rows.length} />
      ) : get('view') === 'years' ? (
        <YearHeat planId={plan.id} year={year} years={planYears} rows={rows} inOrder={inOrder} />
      ) : phone ? (
        <IndicatorCards {...shown} />
      ) : (
        <IndicatorTable {...shown} caption={t('indicators.caption', { year, day: day ?? today() })} />
      )}
    </>
  )
}

const entryPath = (code: string, plan: string, year: number) => `/r/${code}/observations?plan=${plan}&period=${year}`

/** The first plan that has a table, else the first. */
function withTable(plans: readonly PlanSummary[]): PlanSummary | undefined {
  return plans.find(({ indicators }) => indicators > 0) ?? plans[0]
}
